Feature: An audit of everything that is done with shared information

  After something went wrong, people have to be able to see who knew what, and when.

  @REQ-AUD-01 @must @core @binds-hc
  Rule: The healthcare system records each view, send, receipt, change, override and emergency access of shared data, with who, whom and why

    Background:
      Given Ade is held at Kirkvale

    Scenario Outline: [AUD-01.<n>] <who> has <deed> a record
      Given the prison plans this for Ade:
        | from  | to    | kind  | day      |
        | 08:00 | 12:00 | court | tomorrow |
      When <who> has <deed> Ade's record
      Then the audit of Ade's record tells in full of all that was done with it

      Examples:
        | n | who              | deed                     |
        | 1 | a doctor         | viewed                   |
        | 2 | a clinic clerk   | viewed                   |
        | 3 | a nurse          | changed                  |
        | 4 | a clinic clerk   | changed                  |
        | 5 | a doctor         | overrode a warning about |
        | 6 | a Harrowmere nurse | opened in an emergency |

    Example: [AUD-01.7] A long day with one record, by many hands
      Given the prison plans this for Ade:
        | from  | to    | kind  | day      |
        | 08:00 | 12:00 | court | tomorrow |
      When the audited action volume of things is done with Ade's record
      Then the audit of Ade's record tells in full of all that was done with it

    Example: [AUD-01.8] Each entry is about the person whom it concerns
      Given Bronagh is held at Kirkvale
      And a nurse has viewed Bronagh's record
      When a doctor has viewed Ade's record
      Then the audit of Ade's record tells in full of all that was done with it
      And the audit of Ade's record tells nothing of what was done with Bronagh's

    Scenario Outline: [AUD-01.<n>] What the prison is sent for <who>
      When <who> raises the self-harm concern "Says he will not see Friday" about Ade
      Then within the safety message receipt limit the audit of Ade's record tells in full of what <who> sent

      Examples:
        | n  | who      |
        | 9  | a nurse  |
        | 11 | a doctor |

    Example: [AUD-01.10] What the prison tells by itself
      When the prison adds an active "HA" alert for Ade
      Then within the risk update limit the audit of Ade's record tells in full of what was received
