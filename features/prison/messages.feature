Feature: What becomes of healthcare's messages

  Nothing is done until somebody says so.

  @REQ-OPS-15 @must @core @binds-ops
  Rule: The prison gives a receipt for every message from healthcare and says what became of it

    Scenario Outline: [OPS-15.<n>] There is a receipt for <what>
      Given Ade is held at Kirkvale
      When healthcare sends the prison this <message> about Ade:
        | code   | from   | until   | contact | need   | effect   | essentials         |
        | <code> | <from> | <until> | nurse   | <need> | <effect> | Carries an inhaler |
      Then the prison shows healthcare exactly this of Ade's receipts:
        | kind   | state    |
        | <kind> | accepted |

      Examples:
        | n  | what                     | message               | code               | from  | until     | need    | effect | kind             |
        | 1  | an unlock condition      | unlock condition      | UNLOCK_ALONE       | today | in 5 days |         |        | unlock condition |
        | 2  | a medical hold           | medical hold          |                    |       | in 5 days |         |        | medical hold     |
        | 3  | an NHS number            | NHS number            |                    |       |           |         |        | nhs number       |
        | 4  | a functional need        | functional need       | LOW_BUNK           |       | in 5 days |         |        | functional need  |
        | 8  | help to evacuate         | evacuation need       | CARRIED_DOWNSTAIRS |       |           |         |        | evacuation need  |
        | 9  | a food allergy           | food need             | PEANUTS            |       |           | allergy | avoid  | food need        |
        | 10 | an escort health section | escort health section |                    |       |           |         |        | escort health    |

    Example: [OPS-15.11] There is a receipt for an appointment
      Given Ade is held at Kirkvale
      When healthcare sends the prison this appointment about Ade:
        | name         | day      | from  | to    | place   |
        | Dental check | tomorrow | 09:00 | 09:30 | in cell |
      Then the prison shows healthcare exactly this of Ade's receipts:
        | kind        | state    |
        | appointment | accepted |

    Example: [OPS-15.5] A message that the prison rejects says so, and why
      Given Ade is held at Kirkvale
      And the prison rejects medical holds on Ade
      When healthcare sends the prison this medical hold about Ade:
        | until     | contact |
        | in 5 days | doctor  |
      Then the prison shows healthcare exactly this of Ade's receipts:
        | kind         | state    | because      |
        | medical hold | rejected | NOT_POSSIBLE |

    Example: [OPS-15.6] A message that nobody has dealt with is written and no more
      Given Ade is held at Kirkvale
      And the prison does not answer medical holds on Ade
      When healthcare sends the prison this medical hold about Ade:
        | until     | contact |
        | in 5 days | doctor  |
      Then the prison shows healthcare exactly this of Ade's receipts:
        | kind         | state   |
        | medical hold | written |
      And the prison has no medical hold on Ade

    Example: [OPS-15.7] Each message has a receipt of its own
      Given Ade is held at Kirkvale
      And healthcare has sent the prison this medical hold about Ade:
        | until     | contact |
        | in 5 days | doctor  |
      When healthcare sends the prison this NHS number about Ade:
        | number | status   |
        | own    | VERIFIED |
      Then within the prison notice limit healthcare is told that the receipts of Ade changed
      And the prison shows healthcare exactly this of Ade's receipts:
        | kind         | state    |
        | medical hold | accepted |
        | nhs number   | accepted |
