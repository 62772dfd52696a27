Feature: Events of the prison that stop without an error

  A dead feed looks like a quiet day.

  @REQ-RES-07 @must @binds-hc
  Rule: The healthcare system raises an alarm when the prison's events are silent beyond the declared period, though no call has failed

    @serial
    Example: [RES-07.1] Silence is an alarm, though the prison answers whoever asks
      Given Ade is held at Kirkvale
      And the prison holds an active "HA" alert for Ade
      When the prison's events fall silent
      Then within the feed silence limit there is 1 open alarm about the prison's events
      And a nurse sees HA as Ade's active alerts
      And a nurse sees that Ade's risk is current

    @serial
    Example: [RES-07.2] The next event clears the alarm
      Given Ade is held at Kirkvale
      And the prison's events fall silent
      And within the feed silence limit there is 1 open alarm about the prison's events
      And the prison holds an active "HA" alert for Ade
      When the prison's events come again
      Then within the risk update limit there are 0 open alarms about the prison's events
      And within the risk update limit a nurse sees HA as Ade's active alerts

    Example: [RES-07.3] As long as events come, nobody is alarmed
      Given Ade is held at Kirkvale
      When Ade moves to cell C-1-001
      Then while Ade moves from cell to cell for the feed silence limit, nobody is alarmed about the prison's events
