Feature: Finding out before a nurse does

  The prison's interface changes often; a nurse is the wrong person to find out first.

  @REQ-REG-03 @should @binds-both
  Rule: A scheduled contract check finds a change of the other party's interface before a user meets it

    Background:
      Given the prison holds its test person for contract checks at Ashwater

    @serial
    Scenario Outline: [REG-03.<n>] Staff are told when the prison <change> <operation>, though nobody has used it
      Given within the contract check limit an identity officer is told that nothing has changed in the interface of the prison
      When the prison's interface <change> <operation>
      Then within the contract check limit an identity officer is told that <operation> have changed in the interface of the prison

      Examples:
        | n | change                           | operation      |
        | 1 | renames a field of               | alerts         |
        | 2 | leaves out a field of            | base locations |
        | 3 | sends as another kind a field of | base locations |
        | 4 | withdraws                        | alerts         |

    @serial
    Scenario Outline: [REG-03.<n>] Nobody is told of a change when the prison <change> alerts
      Given within the contract check limit an identity officer is told that nothing has changed in the interface of the prison
      When the prison's interface <change> alerts
      Then throughout the contract check limit an identity officer is told that nothing has changed in the interface of the prison

      Examples:
        | n | change              | because                |
        | 5 | adds fields to      | more fields break none |
        | 6 | does not answer for | an outage is no change |

    @serial
    Example: [REG-03.7] Several changes are told apart, and what is as agreed again is told no longer
      Given the prison's interface renames a field of alerts
      And the prison's interface leaves out a field of base locations
      And within the contract check limit an identity officer is told that alerts and base locations have changed in the interface of the prison
      When the prison's interface is as agreed again in alerts
      Then within the contract check limit an identity officer is told that base locations have changed in the interface of the prison
