Feature: A concern that healthcare sends to the prison

  Duty staff get it, and healthcare is told whether they have.

  @REQ-OPS-06 @must @binds-ops
  Rule: The prison takes in a self-harm concern from healthcare and says whether its staff have taken it up

    Example: [OPS-06.1] Duty staff get the concern as it was sent
      Given Ade is held at Kirkvale
      When healthcare sends the prison this concern about Ade:
        | summary                     | from  | urgent |
        | Says he will not see Friday | nurse | yes    |
      Then the prison holds exactly these concerns about Ade:
        | summary                     | from  | urgent |
        | Says he will not see Friday | nurse | yes    |

    Scenario Outline: [OPS-06.<n>] Healthcare can see that the prison <answer> a concern
      Given Ade is held at Kirkvale
      And the prison <answer> concerns about Ade
      When healthcare sends the prison this concern about Ade:
        | summary            | from  | urgent |
        | Marks on both arms | nurse | yes    |
      Then the prison shows healthcare exactly this of Ade's receipts:
        | kind    | state   | because   |
        | concern | <state> | <because> |

      Examples:
        | n | answer          | state    | because      |
        | 2 | accepts         | accepted |              |
        | 3 | rejects         | rejected | NOT_POSSIBLE |
        | 4 | does not answer | written  |              |

    Example: [OPS-06.5] A concern that is taken up late says so
      Given Ade is held at Kirkvale
      And healthcare has sent the prison this concern about Ade:
        | summary              | from   | urgent |
        | Gave his things away | doctor | no     |
      When the prison takes up the concern about Ade
      Then within the prison notice limit healthcare is told that the receipts of Ade changed
      And the prison shows healthcare exactly this of Ade's receipts:
        | kind    | state    |
        | concern | accepted |

    Example: [OPS-06.6] The same concern sent again lies with duty staff once
      Given Ade is held at Kirkvale
      And healthcare has sent the prison this concern about Ade:
        | summary               | from  | urgent |
        | Found with a ligature | nurse | yes    |
      When healthcare sends the prison the same concern about Ade again
      Then the prison refuses the concern about Ade because it was sent before
      And the prison holds exactly these concerns about Ade:
        | summary               | from  | urgent |
        | Found with a ligature | nurse | yes    |
