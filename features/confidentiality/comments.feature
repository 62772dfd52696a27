Feature: What prison staff wrote for each other

  Confidentiality protects both systems: the prison's intelligence is not healthcare's to read.

  @REQ-CONF-04 @should @binds-hc
  Rule: Free-text comments and intelligence on alerts are neither shown nor kept in the healthcare system unless a role is set to allow it

    Background:
      Given Ade is held at Kirkvale

    Scenario Outline: [CONF-04.<n>] <who> finds the alert and nothing of its comment, wherever they look
      Given the prison holds these alerts for Ade:
        | code | since      | comment                           |
        | HA   | 3 days ago | Told by a cellmate called Rookery |
        | XA   | yesterday  | Source Magpie says petrol         |
      When <who> opens Ade's record
      Then a nurse sees HA and XA as Ade's active alerts
      And <who> finds "Rookery" and "Magpie" nowhere on Ade's record

      Examples:
        | n | who              |
        | 1 | a nurse          |
        | 2 | a doctor         |
        | 3 | a clinic clerk   |
      @via-browser
      Examples:
        | n | who     |
        | 7 | a nurse |

    Example: [CONF-04.4] What was done with the record tells nothing of it either
      Given the prison holds these alerts for Ade:
        | code | since      | comment                           |
        | HA   | 3 days ago | Told by a cellmate called Rookery |
      When a nurse opens Ade's record
      Then a nurse sees HA as Ade's active alerts
      And a privacy officer finds "Rookery" and "cellmate" nowhere on Ade's record

    Example: [CONF-04.5] The comment on an alert that is over
      Given the prison holds these alerts for Ade:
        | code | since       | until      | comment                           |
        | XA   | 30 days ago | 2 days ago | Source Magpie says petrol         |
      When a nurse opens Ade's record
      Then a nurse finds "Magpie" and "petrol" nowhere on Ade's record

    Example: [CONF-04.6] A comment that is added to an alert later
      Given the prison holds these alerts for Ade:
        | code | since      | comment |
        | HA   | 3 days ago |         |
      And a nurse has opened Ade's record
      When the prison repeats its notice of Ade's "HA" alert
      Then a nurse sees HA as Ade's active alerts
      And a nurse finds "Comment added" and "Comment" nowhere on Ade's record

    @via-browser
    Example: [CONF-04.8] Where alerts that are over are listed, nothing of a comment is
      Given the prison holds these alerts for Ade:
        | code | since       | until      | comment                   |
        | XA   | 30 days ago | 2 days ago | Source Magpie says petrol |
      When a nurse opens Ade's record
      Then a nurse finds "Magpie" and "petrol" nowhere on Ade's record
