Feature: Keeping to the prison's request rate

  Whoever floods the prison's interface is shut out of it, and takes others along.

  @REQ-RES-04 @must @binds-hc
  Rule: The healthcare system keeps to the prison's request rate, backing off without starving risk look-ups

    @serial
    Example: [RES-04.1] A pause that the prison asks for is kept, and nobody who was received is lost
      Given the prison takes the request rate count of requests a second
      When the busy reception volume of people are received at Kirkvale at once
      Then within the backlog limit the reception worklist of Kirkvale holds exactly the busy reception volume of people, filled in by the prison
      And each pause that the prison asked for was kept

    @serial
    Example: [RES-04.2] What has waited does not come all at once
      Given the prison takes the request rate count of requests a second
      When the busy reception volume of people are received at Kirkvale at once
      Then within the backlog limit the reception worklist of Kirkvale holds exactly the busy reception volume of people, filled in by the prison
      And since its first refusal the prison was asked no more than the request rate count of requests a second

    @serial
    Example: [RES-04.3] Risk is looked up all the time
      Given Ade is held at Kirkvale
      And the prison holds an active "HA" alert for Ade
      And the prison takes the request rate count of requests a second
      When the busy reception volume of people are received at Kirkvale at once
      Then however often a nurse opens Ade's record, the risk is current within the busy lookup limit
      And a nurse sees HA as Ade's active alerts
