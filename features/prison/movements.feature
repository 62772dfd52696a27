Feature: What the prison tells healthcare of comings and goings

  Care goes where the person is, under the number that stands.

  @REQ-OPS-11 @must @core @binds-ops
  Rule: The prison tells healthcare of merged prison numbers, and of every reception, transfer, absence and release

    Example: [OPS-11.1] A reception is told
      Given Bronagh is held at Kirkvale
      When Ade is received at Kirkvale
      Then within the prison notice limit healthcare is told that the stay of Ade changed
      And the prison shows healthcare exactly this of Ade's stay:
        | prison   | last move |
        | Kirkvale | admission |

    Scenario Outline: [OPS-11.<n>] It is told when somebody <move>
      Given Ade is held at Kirkvale
      And within the prison notice limit healthcare is told that the stay of Ade changed
      And healthcare has dealt with its notices about Ade
      When Ade <move>
      Then within the prison notice limit healthcare is told that the <news> of Ade changed

      Examples:
        | n | move                         | news      |
        | 2 | is transferred to Harrowmere | stay      |
        | 3 | goes to court                | movements |
        | 4 | goes to hospital             | movements |
        | 5 | is released                  | stay      |

    Example: [OPS-11.6] A return from court is told
      Given Ade is held at Kirkvale
      And Ade goes to court
      And healthcare has dealt with its notices about Ade
      When Ade comes back from court
      Then within the prison notice limit healthcare is told that the movements of Ade changed

    Example: [OPS-11.7] A merge is told
      Given Ade and Bronagh are held at Kirkvale
      And healthcare has dealt with its notices about Bronagh
      When the prison merges Bronagh's number into Ade's
      Then within the prison notice limit healthcare is told that the prison number of Bronagh changed

    Example: [OPS-11.8] A merged number leads to the one that stands
      Given Ade and Bronagh are held at Kirkvale
      When the prison merges Bronagh's number into Ade's
      Then the prison shows healthcare exactly this of Bronagh's prison number:
        | leads             |
        | to another number |
      And the prison shows healthcare exactly this of Ade's prison number:
        | leads         |
        | to the person |
