Feature: Notices in any order

  @REQ-MOVE-07 @must @core @binds-hc
  Rule: Events that arrive twice, late or out of order leave the healthcare system in the same final state as one ordered run

    Scenario Outline: [MOVE-07.<n>] Histories told <how> end as ordered ones do
      Then within the settling limit Ade is in both systems as after notices in order, after each of 10 histories told <how>

      Examples:
        | n | how          |
        | 1 | late         |
        | 2 | twice        |
        | 3 | in any order |
        | 4 | merged       |

    Example: [MOVE-07.5] Histories told in all these ways at once end as ordered ones do
      Then within the settling limit Ade is in both systems as after notices in order, after each of the shuffled order count of histories told in all these ways

    Example: [MOVE-07.6] An admission that is told after the release does not bring the person back
      When this happens to Ade:
        | is received at Kirkvale |
        | moves to cell A-1-001   |
        | the notices of 2 arrive |
        | is released             |
        | the notices of 3 arrive |
        | the notices of 1 arrive |
      Then within the settling limit a nurse sees Ade where the prison has Ade

    Example: [MOVE-07.7] A transfer that is told twice is one transfer
      When this happens to Ade:
        | is received at Kirkvale      |
        | the notices of 1 arrive      |
        | is transferred to Harrowmere |
        | the notices of 2 arrive      |
        | the notices of 2 arrive      |
      Then within the settling limit a nurse sees Ade where the prison has Ade

    Example: [MOVE-07.8] Two transfers that are told the wrong way round end at the second
      When this happens to Ade:
        | is received at Kirkvale      |
        | the notices of 1 arrive      |
        | is transferred to Harrowmere |
        | is transferred to Ashwater   |
        | the notices of 3 arrive      |
        | the notices of 2 arrive      |
      Then within the settling limit a nurse sees Ade where the prison has Ade

    Example: [MOVE-07.9] A day at court that is told after the return does not send the person out again
      When this happens to Ade:
        | is received at Kirkvale |
        | goes to court           |
        | comes back from court   |
        | the notices of 3 arrive |
        | the notices of 2 arrive |
        | the notices of 1 arrive |
      Then within the settling limit a nurse sees Ade where the prison has Ade

    Example: [MOVE-07.10] A release that is told after the next reception does not end the new stay
      When this happens to Ade:
        | is received at Kirkvale   |
        | the notices of 1 arrive   |
        | is released               |
        | is received at Harrowmere |
        | the notices of 3 arrive   |
        | the notices of 2 arrive   |
      Then within the settling limit a nurse sees Ade where the prison has Ade
