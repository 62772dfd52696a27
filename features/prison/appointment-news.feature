Feature: What the prison tells healthcare of its appointments

  A clinic hears of it in time when the wing has changed something, and afterwards what became of it.

  @REQ-OPS-02 @must @core @binds-ops
  Rule: The prison tells healthcare of every change that its staff make to a healthcare appointment

    Example: [OPS-02.1] An appointment that the prison's staff make themselves is told
      Given Ade is held at Kirkvale
      And healthcare has dealt with its notices about Ade
      When the prison puts this into its book for Ade:
        | name         | day      | from  | to    | place   |
        | Dental check | tomorrow | 09:00 | 09:30 | in cell |
      Then within the prison notice limit healthcare is told that the appointments of Ade changed by the prison
      And the prison shows healthcare exactly this of Ade's appointments:
        | name         | from  | to    | place   | by     |
        | Dental check | 09:00 | 09:30 | in cell | prison |

    Example: [OPS-02.2] A moved appointment is told
      Given Ade is held at Kirkvale
      And healthcare has sent the prison this appointment about Ade:
        | name         | day      | from  | to    | place  |
        | Dental check | tomorrow | 09:00 | 09:30 | room 1 |
      And healthcare has dealt with its notices about Ade
      When the prison moves Ade's "Dental check" to:
        | day      | from  | to    |
        | tomorrow | 11:00 | 11:30 |
      Then within the prison notice limit healthcare is told that the appointments of Ade changed by the prison
      And the prison shows healthcare exactly this of Ade's appointments:
        | name         | from  | to    | by     |
        | Dental check | 11:00 | 11:30 | prison |

    Example: [OPS-02.3] A cancelled appointment is told, and why
      Given Ade is held at Kirkvale
      And healthcare has sent the prison this appointment about Ade:
        | name         | day      | from  | to    | place  |
        | Dental check | tomorrow | 09:00 | 09:30 | room 1 |
      And healthcare has dealt with its notices about Ade
      When the prison cancels Ade's "Dental check" for the reason "NO_ESCORT"
      Then within the prison notice limit healthcare is told that the appointments of Ade changed by the prison
      And the prison shows healthcare exactly this of Ade's appointments:
        | name         | state     | because   |
        | Dental check | cancelled | NO_ESCORT |

    Example: [OPS-02.4] An appointment that is taken out of the book is told
      Given Ade is held at Kirkvale
      And healthcare has sent the prison this appointment about Ade:
        | name         | day      | from  | to    | place  |
        | Dental check | tomorrow | 09:00 | 09:30 | room 1 |
      And healthcare has dealt with its notices about Ade
      When the prison takes Ade's "Dental check" out of its book
      Then within the prison notice limit healthcare is told that the appointments of Ade changed by the prison

    Example: [OPS-02.5] The echo of healthcare's own message says so
      Given Ade is held at Kirkvale
      And healthcare has dealt with its notices about Ade
      When healthcare sends the prison this appointment about Ade:
        | name         | day      | from  | to    | place  |
        | Dental check | tomorrow | 09:00 | 09:30 | room 1 |
      Then within the prison notice limit healthcare is told that the appointments of Ade changed by its own message

  @REQ-OPS-03 @must @binds-ops
  Rule: The prison tells healthcare the movement outcome of each healthcare appointment, and why somebody did not come

    Scenario Outline: [OPS-03.<n>] The outcome "<outcome>" is told as it is
      Given Ade is held at Kirkvale
      And the prison has put this into its book for Ade:
        | name         | day   | from  | to    | place   |
        | Dental check | today | 23:00 | 23:30 | in cell |
      And healthcare has dealt with its notices about Ade
      When the prison records "<outcome>" for Ade's "Dental check"
      Then within the prison notice limit healthcare is told that the appointments of Ade changed by the prison
      And the prison shows healthcare exactly this of Ade's appointments:
        | name         | outcome | outcome by |
        | Dental check | <code>  | prison     |

      Examples:
        | n | outcome      | code         |
        | 1 | attended     | ATTENDED     |
        | 2 | refused      | REFUSED      |
        | 3 | not unlocked | NOT_UNLOCKED |
        | 4 | no escort    | NO_ESCORT    |
