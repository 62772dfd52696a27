Feature: Healthcare's appointments in the prison's book

  Healthcare books, and the wings know of it: nothing is typed twice.

  @REQ-OPS-01 @must @core @binds-ops
  Rule: The prison lets healthcare create, change and cancel its appointments in the prison's own book

    Scenario Outline: [OPS-01.<n>] An appointment <where> stands in the prison's book as it was sent
      Given Ade is held at Kirkvale
      When healthcare sends the prison this appointment about Ade:
        | name         | day      | from  | to    | place   |
        | Dental check | tomorrow | 09:00 | 09:30 | <place> |
      Then the prison shows healthcare exactly this of Ade's appointments:
        | name         | day      | from  | to    | place   | state     | by     |
        | Dental check | tomorrow | 09:00 | 09:30 | <place> | scheduled | health |

      Examples:
        | n | where               | place   |
        | 1 | in a treatment room | room 1  |
        | 2 | in the cell         | in cell |
        | 3 | outside             | outside |

    Example: [OPS-01.4] A changed appointment stands once, at its new time and place
      Given Ade is held at Kirkvale
      And healthcare has sent the prison this appointment about Ade:
        | name         | day      | from  | to    | place  |
        | Dental check | tomorrow | 09:00 | 09:30 | room 1 |
      When healthcare changes the appointment about Ade to:
        | name         | day       | from  | to    | place   |
        | Dental check | in 2 days | 14:00 | 14:45 | in cell |
      Then the prison shows healthcare exactly this of Ade's appointments:
        | name         | day       | from  | to    | place   | state     |
        | Dental check | in 2 days | 14:00 | 14:45 | in cell | scheduled |

    Example: [OPS-01.11] A change of the time alone leaves the place as it was
      Given Ade is held at Kirkvale
      And healthcare has sent the prison this appointment about Ade:
        | name         | day      | from  | to    | place  |
        | Dental check | tomorrow | 09:00 | 09:30 | room 1 |
      When healthcare changes the appointment about Ade to:
        | day       | from  | to    |
        | in 2 days | 14:00 | 14:45 |
      Then the prison shows healthcare exactly this of Ade's appointments:
        | name         | day       | from  | to    | place  | state     |
        | Dental check | in 2 days | 14:00 | 14:45 | room 1 | scheduled |

    Example: [OPS-01.5] A cancelled appointment stays in the book as cancelled, with its reason
      Given Ade is held at Kirkvale
      And healthcare has sent the prison this appointment about Ade:
        | name         | day      | from  | to    | place  |
        | Dental check | tomorrow | 09:00 | 09:30 | room 1 |
      When healthcare withdraws the appointment about Ade:
        | because         |
        | PATIENT_REQUEST |
      Then the prison shows healthcare exactly this of Ade's appointments:
        | name         | state     | because         | by     |
        | Dental check | cancelled | PATIENT_REQUEST | health |

    Scenario Outline: [OPS-01.<n>] An appointment is refused because <because>
      Given Ade is held at Kirkvale
      And healthcare has sent the prison this appointment about Ade:
        | name         | day      | from  | to    | place  |
        | Dental check | tomorrow | 09:00 | 09:30 | room 1 |
      When healthcare tries to send the prison this appointment about Ade:
        | name       | day      | from  | to   | place   | note   |
        | Eye clinic | tomorrow | 10:00 | <to> | <place> | <note> |
      Then the prison refuses the appointment about Ade because <because>
      And the prison shows healthcare exactly this of Ade's appointments:
        | name         | from  | to    |
        | Dental check | 09:00 | 09:30 |

      Examples:
        | n | to    | place                      | note              | because                  |
        | 6 | 09:30 | room 2                     |                   | it ends before it starts  |
        | 7 | 10:30 | a room that does not exist |                   | there is no such room     |
        | 8 | 10:30 | room 2                     | Glaucoma, on drop | it says too much         |

    Example: [OPS-01.9] The same appointment sent again stands once
      Given Ade is held at Kirkvale
      And healthcare has sent the prison this appointment about Ade:
        | name         | day      | from  | to    | place  |
        | Dental check | tomorrow | 09:00 | 09:30 | room 1 |
      When healthcare sends the prison the same appointment about Ade again
      Then the prison refuses the appointment about Ade because it was sent before
      And the prison shows healthcare exactly this of Ade's appointments:
        | name         | from  | to    |
        | Dental check | 09:00 | 09:30 |

    Example: [OPS-01.10] A change made from an outdated view is refused, and the prison's own change stands
      Given Ade is held at Kirkvale
      And healthcare has sent the prison this appointment about Ade:
        | name         | day      | from  | to    | place  |
        | Dental check | tomorrow | 09:00 | 09:30 | room 1 |
      And the prison shows healthcare exactly this of Ade's appointments:
        | name         | from  | to    |
        | Dental check | 09:00 | 09:30 |
      And the prison has moved Ade's "Dental check" to:
        | day      | from  | to    |
        | tomorrow | 11:00 | 11:30 |
      When healthcare tries to change the appointment about Ade, as last seen, to:
        | day      | from  | to    |
        | tomorrow | 15:00 | 15:30 |
      Then the prison refuses the appointment about Ade because it has changed since
      And the prison shows healthcare exactly this of Ade's appointments:
        | name         | from  | to    | by     |
        | Dental check | 11:00 | 11:30 | prison |
