Feature: Screens for everybody

  Staff who cannot use a mouse, see colours or read small letters meet the same risk as everybody else. What a machine
  finds is less than what an audit by people finds, which is asked for as well.

  @REQ-A11Y-01 @must @binds-hc
  Rule: Screens meet WCAG at level AA in the version that the tender names, and no meaning is carried by colour alone

    Background:
      Given Ade is held at Kirkvale
      And the prison holds these alerts for Ade:
        | code | since       |
        | HA   | 14 days ago |
        | XSA  | 3 days ago  |

    @via-browser
    Example: [A11Y-01.1] A scan finds nothing serious
      When a nurse opens Ade's record
      Then a scan finds nothing serious on any view that a nurse has with the record of Ade open

    @via-browser
    Example: [A11Y-01.2] A scan finds nothing serious where risk is not available either
      Given the prison's risk information for Ade is failing
      When a nurse opens Ade's record
      Then a scan finds nothing serious on any view that a nurse has with the record of Ade open

    @via-browser
    Example: [A11Y-01.3] The way to a person's risk needs no mouse
      When a nurse opens Ade's record
      Then a nurse gets from signing in to the risk of Ade by keyboard alone, and sees each stop

    @via-browser
    Example: [A11Y-01.4] Alerts, none and not available differ in words
      Given Bronagh is held at Kirkvale
      And Chidi is held at Kirkvale
      And the prison's risk information for Chidi is failing
      When a nurse opens Ade's record
      Then what a nurse is told of the risk of Ade, Bronagh and Chidi differs in words

    @via-browser
    Example: [A11Y-01.5] Large letters lose nothing
      When a nurse opens Ade's record
      Then four times as large, every view of the record of Ade is whole to a nurse

    @via-browser
    Example: [A11Y-01.6] Letters that are set apart lose nothing
      When a nurse opens Ade's record
      Then with its text spaced out, every view of the record of Ade is whole to a nurse
