Feature: The whole country's arrivals and departures

  They are not spread evenly through a day.

  @REQ-VOL-02 @should @binds-hc
  Rule: The healthcare system processes five times the national daily receptions, releases and recalls within one hour

    @serial
    Example: [VOL-02.1] Whoever comes, goes or comes back within the hour is shown where they are
      Given those of the national reception volume who are to leave Ashwater or to be recalled are known
      Then the national reception volume arriving at Ashwater in an hour, everybody is shown where they are within the national volume limit

  @REQ-VOL-03 @may @binds-hc
  Rule: The healthcare system absorbs a one-day surge of releases

    @serial
    Example: [VOL-03.1] Of all who are released at once nobody stays in the record's prison
      Given the people of the release surge volume are held at Ashwater
      Then the release surge volume leaving Ashwater in an hour, everybody is shown as gone within the national volume limit
