namespace NewsCluster.Clustering.Dates.Lexing;

/// <summary>The parts that function words play around dates. The names are those used in the word tables.</summary>
[Flags]
internal enum Role : long
{
    None = 0,
    /// <summary>Ties two parts of one date: "of", "on", "at", "lúc", "vào".</summary>
    Join = 1L << 0,
    To = 1L << 1,
    From = 1L << 2,
    Between = 1L << 3,
    And = 1L << 4,
    /// <summary>"the", "a": skipped inside a date.</summary>
    Article = 1L << 5,
    Approximate = 1L << 6,
    /// <summary>The date is a bound: "before", "since", "by", "trước", "kể từ".</summary>
    Bound = 1L << 7,
    /// <summary>Counted back from the reference: "ago", "trước".</summary>
    Ago = 1L << 8,
    /// <summary>Counted back, said before the length: "cách đây".</summary>
    AgoPrefix = 1L << 9,
    /// <summary>Counted on from the reference: "from now", "nữa".</summary>
    FromNow = 1L << 10,
    /// <summary>Counted from the date mentioned before: "earlier", "trước đó".</summary>
    Earlier = 1L << 11,
    /// <summary>"later", "sau đó".</summary>
    Later = 1L << 12,
    SameDay = 1L << 13,
    DayAfter = 1L << 14,
    DayBefore = 1L << 15,
    Now = 1L << 16,
    /// <summary>"ngày", "hôm": what follows is a date.</summary>
    DayPrefix = 1L << 17,
    /// <summary>"thứ" before a number: weekday or ordinal.</summary>
    WeekdayPrefix = 1L << 18,
    /// <summary>"mùng": a day from the first to the tenth.</summary>
    EarlyDay = 1L << 19,
    /// <summary>"rằm": the lunar fifteenth.</summary>
    FullMoon = 1L << 20,
    /// <summary>"âm lịch".</summary>
    Lunar = 1L << 21,
    BeforeChrist = 1L << 22,
    AnnoDomini = 1L << 23,
    /// <summary>"rưỡi", "half".</summary>
    Half = 1L << 24,
    /// <summary>"kém": so many minutes before the hour.</summary>
    Less = 1L << 25,
    /// <summary>"giờ", "h", "o'clock": makes a number an hour.</summary>
    Hour = 1L << 26,
    Am = 1L << 27,
    Pm = 1L << 28,
    /// <summary>What it stands before or after lies ahead: "sẽ", "dự kiến", "will", "scheduled".</summary>
    Ahead = 1L << 29,
    /// <summary>What it stands before or after is over: "đã", "vừa", "was", "announced".</summary>
    Over = 1L << 30,
    /// <summary>Something one counts: "8/12 đội".</summary>
    Counted = 1L << 31,
    /// <summary>A score, a rate or a number of something follows: "tỷ số", "số", "phone".</summary>
    Figure = 1L << 32,
    /// <summary>A weekday may follow: "vào", "sáng", "on".</summary>
    DateAhead = 1L << 33,
    /// <summary>"giai đoạn", "nhiệm kỳ": years follow.</summary>
    YearsAhead = 1L << 34,
    /// <summary>"mùa" before a season.</summary>
    SeasonPrefix = 1L << 35,
    /// <summary>"trong", "for", "within": a length of time follows.</summary>
    Lasting = 1L << 37,
    /// <summary>A word that is also an ordinary one ("may", "second", "fall"): counted only in clear surroundings.</summary>
    Ambiguous = 1L << 38,
    /// <summary>A unit only when it sticks to its number: "3h", "5d".</summary>
    Attached = 1L << 39,
    /// <summary>"thứ hai" after it is "second": "lần", "người", "thế giới".</summary>
    OrdinalAfter = 1L << 40,
    /// <summary>What is to be done by a term: "nộp trong 3 ngày".</summary>
    Due = 1L << 41,
    /// <summary>The period counted is a fiscal or working one; skipped inside a length ("two consecutive weeks").</summary>
    Filler = 1L << 42,
    /// <summary>"nay" and "qua" after a part of the day.</summary>
    TailToday = 1L << 43,
    TailYesterday = 1L << 44,
    TailTomorrow = 1L << 45,
    /// <summary>What a length before "sau" or "after" is counted from, when it is no date: "sau khi", "sau vụ".</summary>
    Event = 1L << 46,
    /// <summary>"mỗi", "hàng", "every": what follows recurs and is no date.</summary>
    Recurring = 1L << 47,
}
