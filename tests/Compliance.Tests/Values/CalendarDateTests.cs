using System;
using Compliance.Values;
using FluentAssertions;
using NUnit.Framework;

namespace Compliance.Tests.Values;

public class CalendarDateTests
{
    [TestCase("2026-11-22")]
    [TestCase(" 2026-11-22 ")]
    [TestCase("2026/11/22")]
    [TestCase("2026年11月22日")]
    public void A_day_is_read_as_people_write_it(string text) => CalendarDate.Parse(text).Should().Be(new CalendarDate(2026, 11, 22));

    [TestCase("2026/1/5")]
    [TestCase("2026年1月5日")]
    [TestCase("2026年01月05日")]
    public void Months_and_days_may_have_one_digit_where_no_other_form_has_two(string text) =>
        CalendarDate.Parse(text).Should().Be(new CalendarDate(2026, 1, 5));

    [TestCase("")]
    [TestCase("2026-1-5")]
    [TestCase("2026-02-30")]
    [TestCase("2026-02-29")]
    [TestCase("2026-00-01")]
    [TestCase("0000-01-01")]
    [TestCase("26-11-22")]
    [TestCase("22/11/2026")]
    [TestCase("11/22/2026")]
    [TestCase("20261122")]
    [TestCase("2026-11-22T00:00:00")]
    [TestCase("2026-11-22 8:00")]
    [TestCase("2026-11-22 开工")]
    [TestCase("2026.11.22")]
    [TestCase("2026年11月")]
    [TestCase("２０２６-11-22")]
    [TestCase("2026-11-22Z")]
    [TestCase("+2026-11-22")]
    public void What_is_no_day_is_none(string text)
    {
        CalendarDate.TryParse(text, out _).Should().BeFalse();
        FluentActions.Invoking(() => CalendarDate.Parse(text)).Should().Throw<FormatException>();
    }

    [Test]
    public void Day_numbers_count_from_the_first_day_of_year_1()
    {
        new CalendarDate(1, 1, 1).DayNumber.Should().Be(0);
        CalendarDate.FromDayNumber(new CalendarDate(2024, 2, 29).DayNumber + 1).ToString().Should().Be("2024-03-01");
        new CalendarDate(9999, 12, 31).ToString().Should().Be("9999-12-31");
    }

    [Test]
    public void Days_are_compared_as_days()
    {
        (new CalendarDate(2026, 1, 5) < new CalendarDate(2026, 11, 1)).Should().BeTrue();
        (new CalendarDate(2026, 1, 5) >= new CalendarDate(2026, 1, 5)).Should().BeTrue();
        CalendarDate.Of(new DateTime(2026, 1, 5, 23, 59, 59, DateTimeKind.Utc)).Should().Be(new CalendarDate(2026, 1, 5));
    }
}
