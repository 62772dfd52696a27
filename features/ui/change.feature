Feature: Risk that changes during a consultation

  A change comes to whoever has the record open, and leaves alone what they are doing.

  @REQ-UI-02 @should @binds-hc
  Rule: When risk changes during a consultation, the open view changes with it without taking the focus or losing what was typed

    Background:
      Given Ade is held at Kirkvale
      And the prison holds an active "XSA" alert for Ade
      And a nurse is writing "Slept badly, and" in the record of Ade

    @via-browser
    Example: [UI-02.1] A new alert comes into the open view
      When the prison adds an active "HA" alert for Ade
      Then within the risk update limit the active risk of Ade is in sight of a nurse on the open view

    @via-browser
    Example: [UI-02.2] Whoever writes goes on writing
      When the prison adds an active "HA" alert for Ade
      Then within the risk update limit the active risk of Ade is in sight of a nurse on the open view
      And what a nurse was writing in the record of Ade is still "Slept badly, and", and can be gone on with

    @via-browser
    Example: [UI-02.3] Whoever does not look at it hears of it
      When the prison adds an active "HA" alert for Ade
      Then within the risk update limit the active risk of Ade is in sight of a nurse on the open view
      And the change of the risk of Ade was announced to a nurse

    @via-browser
    Example: [UI-02.4] An alert that has ended leaves the open view
      When the prison ends Ade's "XSA" alert
      Then within the risk update limit nothing of the "XSA" alert of Ade is in sight of a nurse on the open view
