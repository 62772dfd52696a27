Feature: A day's events after an outage

  The newest risk must not wait behind a day of bed moves.

  @REQ-RES-03 @must @binds-hc
  Rule: A day's backlog of events is processed within the backlog limit, safety items first

    @serial @slow
    Example: [RES-03.1] An ACCT that was opened last is acted on before the bed moves of a day
      Given Ade is held at Kirkvale
      And Ade holds medicines in possession
      And the prison keeps the backlog volume of events about people at Ashwater on its queue
      And the prison holds an active "HA" alert for Ade
      And the prison takes the slow answer limit for each answer
      When the prison gives out what is on its queue
      Then within the safety backlog limit 1 review of Ade's medicines is asked of the doctor

    @serial @slow
    Example: [RES-03.2] The whole backlog is worked off
      Given the prison keeps the backlog volume of events about people at Ashwater on its queue
      And the prison takes the slow answer limit for each answer
      When the prison gives out what is on its queue
      Then within the backlog limit the round of Ashwater follows the backlog volume of events
