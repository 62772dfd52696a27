Feature: Clock changes

  @REQ-DQ-02 @must @binds-hc
  Rule: Appointments keep their local time across clock changes, and times are stored with their offset from UTC

    Background:
      Given Ade is held at Kirkvale

    Scenario Outline: [DQ-02.<n>] An appointment on <day> has one time in both systems
      When a nurse books these appointments for Ade:
        | name   | day   | from  | to    | place                     |
        | Review | <day> | 09:00 | 09:30 | Kirkvale treatment room 1 |
      Then within the appointment event limit the prison holds exactly these appointments for Ade:
        | name   | day   | from  | to    | place                     |
        | Review | <day> | 09:00 | 09:30 | Kirkvale treatment room 1 |
      And a nurse sees exactly these appointments for Ade:
        | name   | day   | from  | to    | place                     |
        | Review | <day> | 09:00 | 09:30 | Kirkvale treatment room 1 |

      Examples:
        | n | day                                |
        | 1 | the day before spring clock change |
        | 2 | the day of spring clock change     |
        | 3 | the day after spring clock change  |
        | 4 | the day before autumn clock change |
        | 5 | the day of autumn clock change     |
        | 6 | the day after autumn clock change  |

    Scenario Outline: [DQ-02.<n>] An appointment that the prison moves over the <season> clock change keeps its time
      Given these appointments for Ade are in both systems:
        | name   | day                                  | from  | to    | place                     |
        | Review | the day before <season> clock change | 08:00 | 08:30 | Kirkvale treatment room 1 |
      When the prison moves Ade's "Review" to:
        | day                                 | from  | to    | place                     |
        | the day after <season> clock change | 08:00 | 08:30 | Kirkvale treatment room 1 |
      Then within the appointment event limit a nurse sees exactly these appointments for Ade:
        | name   | day                                 | from  | to    | place                     |
        | Review | the day after <season> clock change | 08:00 | 08:30 | Kirkvale treatment room 1 |

      Examples:
        | n | season |
        | 7 | spring |
        | 8 | autumn |

    Scenario Outline: [DQ-02.<n>] An appointment that the clinic moves over the <season> clock change keeps its time
      Given these appointments for Ade are in both systems:
        | name   | day                                  | from  | to    | place                     |
        | Review | the day before <season> clock change | 08:00 | 08:30 | Kirkvale treatment room 1 |
      When a nurse moves Ade's "Review" to:
        | day                                 | from  | to    | place                     |
        | the day after <season> clock change | 08:00 | 08:30 | Kirkvale treatment room 1 |
      Then within the appointment event limit the prison and healthcare hold the same appointments for Ade
      And the prison holds exactly these appointments for Ade:
        | name   | day                                 | from  | to    | place                     |
        | Review | the day after <season> clock change | 08:00 | 08:30 | Kirkvale treatment room 1 |

      Examples:
        | n  | season |
        | 9  | spring |
        | 10 | autumn |
