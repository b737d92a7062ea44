using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Compliance.Tests.Text;
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

    [TestCase("2026-1-5")]
    [TestCase("2026.1.5")]
    [TestCase("20260105")]
    [TestCase("2026-01-05T00:00:00")]
    [TestCase("2026-01-05T00:00:00.000+08:00")]
    [TestCase("2026-01-05 8:00")]
    [TestCase("2026/1/5 0:00")]
    [TestCase("2026年1月5日 上午8时30分")]
    [TestCase("２０２６－０１－０５")]
    [TestCase("2026 年 1 月 5 日")]
    [TestCase("2026年1月5号")]
    public void A_day_is_read_as_people_and_spreadsheets_write_it(string text) =>
        CalendarDate.Parse(text).Should().Be(new CalendarDate(2026, 1, 5));

    [TestCase("")]
    [TestCase("2026-02-30")]
    [TestCase("2026-02-29")]
    [TestCase("2026-00-01")]
    [TestCase("0000-01-01")]
    [TestCase("26-11-22")]
    [TestCase("22/11/2026")]
    [TestCase("11/22/2026")]
    [TestCase("2026-11-22 开工")]
    [TestCase("2026年11月")]
    [TestCase("2026-11-22Z")]
    [TestCase("2026-11-22 25:00")]
    [TestCase("2026-11-22 8")]
    [TestCase("2026-11.22")]
    [TestCase("2026")]
    [TestCase("2026.1")]
    [TestCase("46027")]
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

    [Test]
    public void A_text_in_the_three_forms_is_the_day_that_the_framework_reads()
    {
        string[] forms = ["yyyy-MM-dd", "yyyy/M/d", "yyyy年M月d日"];
        string[] days = ["2026-11-22", "2024-02-29", "2026/1/5", "2026/12/31", "2026年1月5日", "2026年11月30日", "0001-01-01", "9999/12/31"];
        const string Characters = "0123/-年月日 .２\t\0";
        foreach (var text in days.SelectMany(day => Edits.Of(day, Characters)).SelectMany(day => Edits.Of(day, Characters)).Concat(days).Distinct())
        {
            var isRead = CalendarDate.TryParse(text, out var date);
            if (DateTime.TryParseExact(text.Trim(), forms, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
                (isRead ? date.ToString() : "none").Should().Be(day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), text);

            // Whatever else is read has the digits of its day, in their order.
            else if (isRead)
                string.Concat(FullWidthForms.ToHalf(text).Where(char.IsAsciiDigit).SkipWhile(digit => digit == '0')).Should().BeOneOf(
                    [.. Digits(date).Select(digits => digits.TrimStart('0'))], text);
        }
    }

    // With and without zeros before the month and the day.
    private static IEnumerable<string> Digits(CalendarDate date) =>
        from month in new[] { "0", "00" }
        from day in new[] { "0", "00" }
        select string.Create(CultureInfo.InvariantCulture, $"{date.Year:0000}{date.Month.ToString(month, CultureInfo.InvariantCulture)}{date.Day.ToString(day, CultureInfo.InvariantCulture)}");

    [Test]
    public void Every_day_of_some_years_is_written_as_it_is_read()
    {
        for (var day = new CalendarDate(2023, 12, 31); day.Year < 2026; day = CalendarDate.FromDayNumber(day.DayNumber + 1))
        {
            day.ToString().Should().Be(day.ToDateTime().ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
            CalendarDate.Parse(day.ToString()).Should().Be(day);
        }
    }
}
