Feature: What became of an appointment

  A person who was never unlocked has not refused care, and is not recorded as if they had.

  @REQ-APPT-08 @must @binds-both
  Rule: The healthcare system receives each appointment's movement outcome and keeps the cause apart from a refusal by the person

    Scenario Outline: [APPT-08.<n>] <because>
      Given Ade is held at Kirkvale
      And Ade's "Dental check" at Kirkvale is about to begin, and both systems know of it
      When the prison records "<outcome>" for Ade's "Dental check"
      Then within the movement outcome limit a nurse sees the outcome "<outcome>" of Ade's "Dental check"

      Examples:
        | n | outcome       | because                                                  |
        | 1 | attended      | A person who came has attended                           |
        | 2 | refused       | A person who would not come has refused                  |
        | 3 | not unlocked  | A person who was not unlocked has not refused            |
        | 4 | no escort     | A person whom nobody could bring has not refused         |
        | 5 | regime change | A person kept back by a change of regime has not refused |
        | 6 | elsewhere     | A person who was needed elsewhere has not refused        |

    Scenario Outline: [APPT-08.<n>] An outcome corrected from <first> to <last> is <last>
      Given Ade is held at Kirkvale
      And Ade's "Dental check" at Kirkvale is about to begin, and both systems know of it
      And both systems hold the outcome "<first>" of Ade's "Dental check"
      When the prison records "<last>" for Ade's "Dental check"
      Then within the movement outcome limit a nurse sees the outcome "<last>" of Ade's "Dental check"

      Examples:
        | n | first        | last         |
        | 7 | refused      | not unlocked |
        | 8 | not unlocked | refused      |
        | 9 | refused      | attended     |

    Example: [APPT-08.10] One person's refusal says nothing of another who was due at the same time
      Given Ade is held at Kirkvale
      And Bronagh is held at Kirkvale
      And Ade's "Dental check" at Kirkvale is about to begin, and both systems know of it
      And Bronagh's "Dental check" at Kirkvale is about to begin, and both systems know of it
      When the prison records "refused" for Ade's "Dental check"
      Then within the movement outcome limit a nurse sees the outcome "refused" of Ade's "Dental check"
      And a nurse sees the outcome "none" of Bronagh's "Dental check"

    Example: [APPT-08.11] The outcome of one appointment says nothing of the person's next
      Given Ade is held at Kirkvale
      And these appointments for Ade are in both systems:
        | name   | day      | from  | to    | place                     |
        | Review | tomorrow | 09:00 | 09:30 | Kirkvale treatment room 2 |
      And Ade's "Dental check" at Kirkvale is about to begin, and both systems know of it
      When the prison records "refused" for Ade's "Dental check"
      Then within the movement outcome limit a nurse sees the outcome "refused" of Ade's "Dental check"
      And a nurse sees the outcome "none" of Ade's "Review"

    Scenario Outline: [APPT-08.<n>] An outcome <kind> is shown as received and is no refusal
      Given Ade is held at Kirkvale
      And Ade's "Dental check" at Kirkvale is about to begin, and both systems know of it
      When the prison records "<outcome>" for Ade's "Dental check"
      Then within the movement outcome limit a nurse sees the outcome "<outcome>" of Ade's "Dental check"

      Examples:
        | n  | outcome          | kind                                |
        | 12 | FIRE_ALARM       | that healthcare does not know       |
        | 13 | REFUSED_BY_STAFF | that only sounds like a known one   |
        | 14 | NOT_ATTENDED     | that says nothing of the cause      |

    Example: [APPT-08.15] An outcome that the prison records twice is one outcome
      Given Ade is held at Kirkvale
      And Ade's "Dental check" at Kirkvale is about to begin, and both systems know of it
      And both systems hold the outcome "no escort" of Ade's "Dental check"
      When the prison records "no escort" for Ade's "Dental check"
      Then throughout the movement outcome limit a nurse sees the outcome "no escort" of Ade's "Dental check"

    Example: [APPT-08.16] When notices arrive late and together, the last outcome stands
      Given Ade is held at Kirkvale
      And Ade's "Dental check" at Kirkvale is about to begin, and both systems know of it
      And the prison keeps its notices about Ade back
      And the prison records "refused" for Ade's "Dental check"
      And the prison records "regime change" for Ade's "Dental check"
      When the prison's notices about Ade arrive
      Then within the movement outcome limit a nurse sees the outcome "regime change" of Ade's "Dental check"

    Example: [APPT-08.17] An appointment that the prison calls off is no refusal
      Given Ade is held at Kirkvale
      And these appointments for Ade are in both systems:
        | name   | day      | from  | to    | place                     |
        | Review | tomorrow | 09:00 | 09:30 | Kirkvale treatment room 2 |
      When the prison cancels Ade's "Review" for the reason "REGIME_CHANGE"
      Then throughout the movement outcome limit a nurse sees the outcome "none" of Ade's "Review"
