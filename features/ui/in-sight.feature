Feature: Risk in sight

  Whoever has a record open sees the person's risk on every view in which care is given or recorded, without looking for it.

  @REQ-UI-01 @must @core @binds-hc
  Rule: The active risk of the person whose record is open can be perceived on every clinical view and cannot be hidden for good

    Background:
      Given Ade is held at Kirkvale
      And the prison holds these alerts for Ade:
        | code | since       |
        | HA   | 14 days ago |
        | XSA  | 3 days ago  |

    @via-browser
    Scenario Outline: [UI-01.<n>] Risk is in sight <moment>: <because>
      When a nurse opens Ade's record
      Then on every clinical view of Ade the active risk is in sight of a nurse <moment>

      Examples:
        | n | moment                                                  | because                          |
        | 1 | as it opens                                             | one view of many is not enough   |
        | 2 | when it is read to its end                              | long records are scrolled        |
        | 3 | beside a question                                       | a dialogue covers what is behind |
        | 4 | after whatever can be hidden was hidden on another view | what was hidden comes back       |
