using System;
using System.Globalization;
using System.Linq;
using Compliance.Values;
using FluentAssertions;
using NUnit.Framework;

namespace Compliance.Mutation.Tests;

/// <summary>Each form that a date is written in, and what lies beside it and is none.</summary>
public class DateTextTests
{
    [TestCase("2026", "2026-01-01..2026-12-31")]
    [TestCase("2026年", "2026-01-01..2026-12-31")]
    [TestCase("2026月", null)]
    [TestCase("2026年x", null)]
    [TestCase("2026x", null)]
    [TestCase("0000", null)]
    [TestCase("0001", "0001-01-01..0001-12-31")]
    [TestCase("202", null)]
    [TestCase("20261", null)]
    [TestCase("2026-1", "2026-01-01..2026-01-31")]
    [TestCase("2026-12", "2026-12-01..2026-12-31")]
    [TestCase("2026-13", null)]
    [TestCase("2026-0", null)]
    [TestCase("2026-00", null)]
    [TestCase("2026-001", null)]
    [TestCase("2026-", null)]
    [TestCase("2026/02", "2026-02-01..2026-02-28")]
    [TestCase("2024/02", "2024-02-01..2024-02-29")]
    [TestCase("2026年2月", "2026-02-01..2026-02-28")]
    [TestCase("2026年2", "2026-02-01..2026-02-28")]
    [TestCase("2026-2月", null)]
    [TestCase("2026年2月x", null)]
    [TestCase("2026.1", "2026-01-01..2026-01-31 | 2026-10-01..2026-10-31")]
    [TestCase("2026.01", "2026-01-01..2026-01-31")]
    [TestCase("2026.2", "2026-02-01..2026-02-28")]
    [TestCase("2026.10", "2026-10-01..2026-10-31")]
    [TestCase("2026/1", "2026-01-01..2026-01-31")]
    [TestCase("2026,1", null)]
    [TestCase("2026-1-5", "2026-01-05..2026-01-05")]
    [TestCase("2026-01-31", "2026-01-31..2026-01-31")]
    [TestCase("2026-01-32", null)]
    [TestCase("2026-1-0", null)]
    [TestCase("2026-1-", null)]
    [TestCase("2026-1-005", null)]
    [TestCase("2026-1/5", null)]
    [TestCase("2026-1.5", null)]
    [TestCase("2026/1-5", null)]
    [TestCase("2026年1-5", null)]
    [TestCase("2026-1月5", null)]
    [TestCase("2026年1月5", "2026-01-05..2026-01-05")]
    [TestCase("2026年1月5日", "2026-01-05..2026-01-05")]
    [TestCase("2026年1月5号", "2026-01-05..2026-01-05")]
    [TestCase("2026年1月5日号", null)]
    [TestCase("2026-1-5日", null)]
    [TestCase("2026-1-5号", null)]
    [TestCase("20260105", "2026-01-05..2026-01-05")]
    [TestCase("20260131", "2026-01-31..2026-01-31")]
    [TestCase("20260132", null)]
    [TestCase("20260100", null)]
    [TestCase("20260001", null)]
    [TestCase("20261301", null)]
    [TestCase("20261201", "2026-12-01..2026-12-01")]
    [TestCase("00000105", null)]
    [TestCase("00010105", "0001-01-05..0001-01-05")]
    [TestCase("2026010", null)]
    [TestCase("202601051", null)]
    [TestCase("2026 0105", null)]
    [TestCase("2026a105", null)]
    [TestCase("２０２６年１月５日", "2026-01-05..2026-01-05")]
    [TestCase(" 2026 年 1 月 5 日 ", "2026-01-05..2026-01-05")]
    [TestCase("2026 - 1 - 5", "2026-01-05..2026-01-05")]
    [TestCase("2026 1 5", null)]
    [TestCase("2026  1-5", null)]
    [TestCase("2026-1-5  ", "2026-01-05..2026-01-05")]
    [TestCase("2026-1-5  8:00", "2026-01-05..2026-01-05")]
    [TestCase("20 26-1-5", null)]
    [TestCase("", null)]
    [TestCase(" ", null)]
    [TestCase("-", null)]
    public void A_text_is_these_days(string text, string? expected) => Read(text).Should().Be(expected);

    [TestCase("0:00", true)]
    [TestCase("8:05", true)]
    [TestCase("24:00", true)]
    [TestCase("25:00", false)]
    [TestCase("8:59", true)]
    [TestCase("8:60", false)]
    [TestCase("8:5", false)]
    [TestCase("8:055", false)]
    [TestCase("8", false)]
    [TestCase("8:", false)]
    [TestCase("x:00", false)]
    [TestCase("8:00:00", true)]
    [TestCase("8:00:60", true)]
    [TestCase("8:00:61", false)]
    [TestCase("8:00:0", false)]
    [TestCase("8:00:00.5", true)]
    [TestCase("8:00:00.123456789", true)]
    [TestCase("8:00:00.1234567890", false)]
    [TestCase("8:00:00.", false)]
    [TestCase("8:00.5", false)]
    [TestCase("8:00Z", true)]
    [TestCase("8:00z", true)]
    [TestCase("8:00Zx", false)]
    [TestCase("8:00AM", true)]
    [TestCase("8:00PM", true)]
    [TestCase("8:00am", true)]
    [TestCase("8:00pm", true)]
    [TestCase("8:00 AM", true)]
    [TestCase("8:00pmx", false)]
    [TestCase("8:00+0800", true)]
    [TestCase("8:00-0800", true)]
    [TestCase("8:00+08:00", true)]
    [TestCase("8:00-08:00", true)]
    [TestCase("8:00+08", true)]
    [TestCase("8:00+8", false)]
    [TestCase("8:00+08:0", false)]
    [TestCase("8:00+08:", false)]
    [TestCase("8:00+08:00x", false)]
    [TestCase("8:00+0800x", false)]
    [TestCase("8:00+", false)]
    [TestCase("8:00x", false)]
    [TestCase("8时", true)]
    [TestCase("8点", true)]
    [TestCase("8时整", true)]
    [TestCase("8点整", true)]
    [TestCase("8时30", true)]
    [TestCase("8时30分", true)]
    [TestCase("8时59分", true)]
    [TestCase("8时60分", false)]
    [TestCase("8时30秒", false)]
    [TestCase("8时x", false)]
    [TestCase("25时", false)]
    [TestCase("24时", true)]
    [TestCase("上午8时", true)]
    [TestCase("下午8:00", true)]
    [TestCase("中午8:00", false)]
    [TestCase("上午下午8:00", false)]
    public void A_time_behind_a_day_is_left_out(string time, bool isTime)
    {
        var day = isTime ? "2026-01-05..2026-01-05" : null;
        Read("2026-01-05 " + time).Should().Be(day);
        Read("2026年1月5日 " + time).Should().Be(day);
        Read("2026-1-5T" + time).Should().Be(day);
        Read("2026-1-5t" + time).Should().Be(day);
    }

    [TestCase("32874", "1990-01-01")]
    [TestCase("32873", null)]
    [TestCase("73415", "2100-12-31")]
    [TestCase("73416", null)]
    [TestCase("46027", "2026-01-05")]
    [TestCase("46027.5", "2026-01-05")]
    [TestCase("46027.5.5", "2026-01-05")]
    [TestCase(" 46027 ", "2026-01-05")]
    [TestCase("４６０２７", "2026-01-05")]
    [TestCase(".46027", null)]
    [TestCase("4602", null)]
    [TestCase("460270", null)]
    [TestCase("046027", null)]
    [TestCase("4602x", null)]
    [TestCase("-4602", null)]
    [TestCase("", null)]
    public void A_number_is_the_day_that_a_spreadsheet_means(string text, string? expected) => (DateText.OfSerial(text)?.ToString()).Should().Be(expected);

    [TestCase("03/04/2026", "2026-03-04", "2026-04-03")]
    [TestCase("3-4-2026", "2026-03-04", "2026-04-03")]
    [TestCase("3.4.2026", "2026-03-04", "2026-04-03")]
    [TestCase("3/4.2026", "2026-03-04", "2026-04-03")]
    [TestCase("13/04/2026", "2026-04-13", "2026-04-13")]
    [TestCase("12/12/2026", "2026-12-12", "2026-12-12")]
    [TestCase("04/13/2026", "2026-04-13", "2026-04-13")]
    [TestCase("1/31/2026", "2026-01-31", "2026-01-31")]
    [TestCase("31/1/2026", "2026-01-31", "2026-01-31")]
    [TestCase("2/30/2026", null, null)]
    [TestCase("13/13/2026", null, null)]
    [TestCase("0/4/2026", null, null)]
    [TestCase("4/0/2026", null, null)]
    [TestCase("1/1/0000", null, null)]
    [TestCase("1/1/0001", "0001-01-01", "0001-01-01")]
    [TestCase("1/1/26", null, null)]
    [TestCase("1/1/20261", null, null)]
    [TestCase("1/1/2026x", null, null)]
    [TestCase("1/1", null, null)]
    [TestCase("1x1/2026", null, null)]
    [TestCase("1/1x2026", null, null)]
    [TestCase("111/1/2026", null, null)]
    [TestCase("1/111/2026", null, null)]
    [TestCase("/1/2026", null, null)]
    [TestCase("2026/1/1", null, null)]
    public void A_year_behind_has_two_readings(string text, string? monthFirst, string? dayFirst)
    {
        var found = DateText.OfYearBehind(text);
        (found?.MonthFirst.ToString()).Should().Be(monthFirst);
        (found?.DayFirst.ToString()).Should().Be(dayFirst);
        (found is null).Should().Be(monthFirst is null);
    }

    [Test]
    public void A_day_has_its_parts_and_is_compared_by_its_number()
    {
        var (one, next) = (new CalendarDate(2026, 11, 22), new CalendarDate(2026, 11, 23));
        (one.Year, one.Month, one.Day, one.DayNumber).Should().Be((2026, 11, 22, (new DateTime(2026, 11, 22, 0, 0, 0, DateTimeKind.Utc) - DateTime.MinValue).Days));
        CalendarDate.FromDayNumber(one.DayNumber).Should().Be(one);
        Compare(one, next).Should().Equal(false, true, true, false, true, false);
        Compare(one, one).Should().Equal(true, false, false, false, true, true);
        Compare(next, one).Should().Equal(false, true, false, true, false, true);
        one.CompareTo(next).Should().BeNegative();
        one.Equals(next).Should().BeFalse();
        one.Equals((object)one).Should().BeTrue();
        one.Equals((object)next).Should().BeFalse();
        one.Equals("2026-11-22").Should().BeFalse();
        one.GetHashCode().Should().NotBe(next.GetHashCode());
        one.ToDateTime().Should().Be(new DateTime(2026, 11, 22, 0, 0, 0, DateTimeKind.Unspecified));
        one.ToDateTime().Kind.Should().Be(DateTimeKind.Unspecified);
        FluentActions.Invoking(() => new CalendarDate(2026, 2, 30)).Should().Throw<ArgumentOutOfRangeException>();
        FluentActions.Invoking(() => CalendarDate.FromDayNumber(-1)).Should().Throw<ArgumentOutOfRangeException>();
    }

    [Test]
    public void A_day_is_that_of_the_place()
    {
        var china = TimeZoneInfo.CreateCustomTimeZone("+8", TimeSpan.FromHours(8), "+8", "+8");
        CalendarDate.Of(new DateTimeOffset(2026, 1, 5, 16, 30, 0, TimeSpan.Zero), china).Should().Be(new CalendarDate(2026, 1, 6));
        CalendarDate.Of(new DateTimeOffset(2026, 1, 5, 15, 59, 59, TimeSpan.Zero), china).Should().Be(new CalendarDate(2026, 1, 5));
        FluentActions.Invoking(() => CalendarDate.Of(default, null!)).Should().Throw<ArgumentNullException>().WithParameterName("zone");
    }

    [TestCase("2026-11-22", true)]
    [TestCase("2026-11-2", true)]
    [TestCase("2026-1122", false)]
    [TestCase("202611-22", false)]
    [TestCase("2026-11/22", false)]
    [TestCase("2026/11-22", false)]
    [TestCase("a026-11-22", false)]
    [TestCase("2026-a1-22", false)]
    [TestCase("2026-11-a2", false)]
    [TestCase("2026-11-2/", false)]
    [TestCase("2026-11-2:", false)]
    [TestCase("0000-11-22", false)]
    [TestCase("0001-11-22", true)]
    [TestCase("2026-00-22", false)]
    [TestCase("2026-12-01", true)]
    [TestCase("2026-13-22", false)]
    [TestCase("2026-11-00", false)]
    [TestCase("2026-11-30", true)]
    [TestCase("2026-11-31", false)]
    [TestCase("2026.1", false)]
    [TestCase("2026-11", false)]
    [TestCase("/;;;-/;-/;", false)]
    public void A_day_is_one_day(string text, bool isDay)
    {
        CalendarDate.TryParse(text, out var date).Should().Be(isDay);
        if (isDay)
            CalendarDate.Parse(text).Should().Be(date);
        else
            FluentActions.Invoking(() => CalendarDate.Parse(text)).Should().Throw<FormatException>().WithMessage($"'{text}' is not a day: expected the form 2026-11-22.");
        date.Should().Be(isDay ? new CalendarDate(DateTime.Parse(text, CultureInfo.InvariantCulture).Year, DateTime.Parse(text, CultureInfo.InvariantCulture).Month, DateTime.Parse(text, CultureInfo.InvariantCulture).Day) : default);
    }

    // Nearly every date is written so, and a register has millions of them: other ways of writing it are not tried first.
    [Test]
    public void A_plain_date_is_read_without_anything_being_allocated()
    {
        string[] texts = [.. Enumerable.Range(new CalendarDate(2023, 12, 1).DayNumber, 800).Select(day => CalendarDate.FromDayNumber(day).ToString()), "0001-01-01", "9999-12-31"];
        texts.Count(text => CalendarDate.TryParse(text, out _)).Should().Be(texts.Length);

        var before = GC.GetAllocatedBytesForCurrentThread();
        foreach (var text in texts)
            CalendarDate.TryParse(text, out _);
        (GC.GetAllocatedBytesForCurrentThread() - before).Should().Be(0);
    }

    [TestCase("2026", "2026", "2026-12-31", "2026-01-01..2026-12-31")]
    [TestCase("2026-02", "2026-02", "2026-02-28", "2026-02-01..2026-02-28")]
    [TestCase("2026.1", "2026.1", "2026-10-31", "2026-01-01..2026-01-31 | 2026-10-01..2026-10-31")]
    public void Possible_days_are_written_as_they_are_read(string text, string written, string last, string shown)
    {
        var (days, same, other) = (Days(text), Days(text), Days("2027-03"));
        (days.Written, days.Last.ToString(), days.ToString()).Should().Be((written, last, shown));
        days.Ranges.Should().Equal(DateText.Read(text));
        days.Equals(same).Should().BeTrue();
        days.Equals((object)same).Should().BeTrue();
        days.Equals(other).Should().BeFalse();
        days.Equals(null).Should().BeFalse();
        days.Equals("2026").Should().BeFalse();
        days.GetHashCode().Should().Be(same.GetHashCode());
        days.GetHashCode().Should().NotBe(other.GetHashCode());
        days.GetHashCode().Should().Be(DateText.Read(text).Aggregate(17, (hash, range) => unchecked((hash * 31) + range.GetHashCode())));
    }

    private static bool[] Compare(CalendarDate left, CalendarDate right) => [left == right, left != right, (left < right), (left > right), left <= right, left >= right];

    private static PossibleDays Days(string text) => new(DateText.Read(text));

    private static string? Read(string text) => DateText.Read(text) is { Count: > 0 } days ? string.Join(" | ", days.Select(range => $"{range.First}..{range.Last}")) : null;
}
