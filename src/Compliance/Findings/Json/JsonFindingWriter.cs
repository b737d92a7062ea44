using System;
using System.Collections.Generic;
using System.Linq;
using Compliance.Facts;
using Compliance.Packs;
using Compliance.Values;
using Newtonsoft.Json;

namespace Compliance.Findings;

/// <summary>Writes one finding as a JSON object.</summary>
internal sealed class JsonFindingWriter(JsonTextWriter json)
{
    private SubjectKind? _kind;

    public void Write(Finding finding)
    {
        _kind = finding.Subject.Kind;
        json.WriteStartObject();
        json.WriteProperty("rule", finding.Rule.Id);
        json.WriteText("title", finding.Rule.Title);
        json.WriteProperty("verdict", finding.Verdict.Word());
        json.WriteProperty("level", finding.Level.Word());
        json.WriteProperty("obligation", finding.Rule.Obligation.Word());
        WriteMeasured("measured", finding.Measured);
        if (finding.YearEndsOn is { } end)
        {
            WriteMeasured("so_far", finding.SoFar);
            json.WriteProperty("year_ends_on", end.ToString());
        }

        json.WritePropertyName("limit");
        WriteLimit(finding.Limit, finding.Measured);
        WriteLimits(finding);
        json.WritePropertyName("margin");
        WriteNumber(finding.Measured?.Margin);
        WriteNextLevel(finding.NextLevel);
        json.WriteArray("missing", finding.Missing.Select(fact => fact.Name));
        WriteOpenParts(finding.OpenParts);
        if (finding.MissingMembers is { } members)
            json.WriteProperty("missing_members", members.Name);
        WriteUpcoming(finding.Upcoming);
        WritePortfolio(finding);
        WriteDeviation(finding);
        WriteClauses(finding.Rule.Clauses);
        WriteInstruments(finding);
        json.WriteNames("departments", finding.Rule.Departments);
        json.WriteText("message", finding.Message);
        json.WriteProperty("line", finding.Span.Line);
        json.WriteProperty("column", finding.Span.Column);
        if (finding.Span.Cell is { } cell)
            json.WriteProperty("cell", cell);
        json.WriteEndObject();
    }

    private void WriteMeasured(string name, Measurement? measured)
    {
        json.WritePropertyName(name);
        if (measured is null)
        {
            json.WriteNull();
            return;
        }

        json.WriteStartObject();
        json.WritePropertyName("min");
        WriteNumber(measured.Value.Lower.Value, measured.Limit);
        json.WritePropertyName("max");
        WriteNumber(measured.Value.Upper.Value, measured.Limit);
        json.WriteProperty("unit", measured.Unit.Symbol.En);
        WriteLevel("min_level", measured.Unit, measured.Value.Lower.Value);
        WriteLevel("max_level", measured.Unit, measured.Value.Upper.Value);
        json.WriteEndObject();
    }

    public void WriteLimit(Limit? limit, Measurement? beside = null)
    {
        if (limit is null)
        {
            json.WriteNull();
            return;
        }

        var (comparator, value, unit) = limit.Match<(string, string, string?)>(
            relative: relative => (relative.Comparator.Word(), "null", relative.Unit.Symbol.En),
            threshold: threshold => (threshold.Comparator.Word(), DecimalText.Of(threshold.Value.Value), threshold.Value.Unit.Symbol.En),
            mustHold: _ => ("is", "true", null),
            deadline: deadline => ("on_or_before", FormattableString.Invariant($"\"{deadline.Month:00}-{deadline.Day:00}\""), null),
            table: _ => throw new InvalidOperationException("Of a table, the limits of its rows are written."));
        if (limit is RelativeLimit && beside is { LimitRange.IsPoint: true })
            value = DecimalText.Of(beside.Limit);
        json.WriteStartObject();
        json.WriteProperty("comparator", comparator);
        json.WritePropertyName("value");
        json.WriteRawValue(value);
        json.WriteProperty("unit", unit);
        if (limit is Threshold of)
            WriteLevel("level", of.Value.Unit, of.Value.Value);
        json.WriteProperty("from", limit.From.ToString());
        if (limit.Until is { } until)
            json.WriteProperty("until", until.ToString());
        if (limit is RelativeLimit { Text: var other })
            json.WriteProperty("relative_to", other);
        json.WriteEndObject();
    }

    // What a level is called, beside its number.
    private void WriteLevel(string name, Unit unit, Rational? number)
    {
        if (number is { } level && unit.LevelName(level) is { } called)
            json.WriteProperty(name, called);
    }

    // Where it is not known which limit binds, all that may.
    private void WriteLimits(Finding finding)
    {
        if (finding.Limit is not null || finding.Limits.Count == 0)
            return;

        json.WriteArray("limits", finding.Limits, limit => WriteLimit(limit));
    }

    private void WriteNextLevel(LevelNeed? need)
    {
        if (need is null)
            return;

        json.WritePropertyName("next_level");
        json.WriteStartObject();
        json.WriteProperty("level", need.Level.Name);
        WritePoints("points", need.Points ?? Interval.Point(Rational.Zero));
        json.WriteObjects("chapters", need.Floors, one =>
        {
            json.WriteProperty("chapter", one.Chapter.Name);
            WritePoints("points", one.Points);
        });
        json.WriteProperty("needs_condition", need.When is not null);
        json.WriteObjects("offers", need.Offers, one =>
        {
            json.WriteProperty("chapter", one.Chapter.Name);
            json.WritePropertyName("points");
            WriteNumber(one.Points);
            json.WriteArray("facts", one.Item.Slots.Distinct().Select(slot => _kind!.Facts[slot].Name));
        });
        json.WriteEndObject();
    }

    private void WritePoints(string name, Interval points)
    {
        json.WritePropertyName(name);
        json.WriteStartObject();
        json.WritePropertyName("min");
        WriteNumber(points.Lower.Value);
        json.WritePropertyName("max");
        WriteNumber(points.Upper.Value);
        json.WriteEndObject();
    }

    private void WriteOpenParts(IReadOnlyList<OpenPart> open)
    {
        if (open.Count == 0)
            return;

        json.WriteObjects("open_parts", open, one =>
        {
            json.WriteProperty("subject", one.Part.Id);
            json.WriteProperty("kind", one.Part.Kind.Name);
            json.WriteArray("missing", one.Facts.Select(fact => fact.Name));
            if (one.Unlisted.Count > 0)
                json.WriteArray("unlisted", one.Unlisted.Select(kind => kind.Name));
        });
    }

    private void WriteUpcoming(UpcomingLimit? upcoming)
    {
        json.WritePropertyName("upcoming");
        if (upcoming is null)
        {
            json.WriteNull();
            return;
        }

        json.WriteStartObject();
        json.WritePropertyName("limit");
        WriteLimit(upcoming.Limit is LimitTable ? null : upcoming.Limit);
        json.WriteProperty("from", upcoming.Limit.From.ToString());
        json.WriteProperty("projected", upcoming.Projected.Word());
        json.WriteEndObject();
    }

    private void WritePortfolio(Finding finding)
    {
        if (finding.Portfolio is not { } portfolio || (finding.Limits.FirstOrDefault() ?? finding.Upcoming?.Limit) is not Threshold limit)
            return;

        json.WritePropertyName("portfolio");
        json.WriteStartObject();
        json.WriteProperty("members", portfolio.Members);
        json.WriteProperty("judged_on", portfolio.IsJudgedOnReport ? "reported" : "computed");
        WriteMeasured("computed", portfolio.Computed(limit));
        WriteMeasured("reported", portfolio.Reported(limit));
        json.WriteProperty("contradicted", portfolio.IsContradicted);
        json.WriteObjects("open", portfolio.Open(), open =>
        {
            json.WriteProperty("subject", open.Member.Id);
            json.WriteArray("missing", open.Facts.Select(fact => fact.Name));
        });
        json.WriteEndObject();
    }

    private void WriteDeviation(Finding finding)
    {
        if (finding.Deviation is not { } deviation)
            return;

        json.WritePropertyName("deviation");
        json.WriteStartObject();
        json.WriteProperty("status", finding.DeviationStatus!.Value.Word());
        json.WriteProperty("reason", deviation.Reason);
        json.WriteProperty("approved_by", deviation.ApprovedBy);
        json.WriteProperty("approved_on", deviation.ApprovedOn?.ToString());
        json.WriteProperty("expires_on", deviation.ExpiresOn?.ToString());
        json.WriteProperty("document", deviation.Document);
        json.WriteEndObject();
    }

    private void WriteClauses(IReadOnlyList<Clause> clauses)
    {
        json.WriteObjects("clauses", clauses, clause =>
        {
            json.WriteSource(clause);
        });
    }

    // Beside other instruments: the chain from the statute down, what follows for those who do not do it, and where another one in force asks for something else.
    private void WriteInstruments(Finding finding)
    {
        if (finding.Rule.Chain.Count > 0)
        {
            json.WriteObjects("chain", finding.Rule.Chain, link =>
            {
                json.WriteProperty("pack", link.Pack);
                json.WriteProperty("rule", link.Rule);
                json.WriteText("place", link.Place);
            });
        }

        if (finding.Rule.Consequences.Count > 0)
        {
            json.WriteObjects("consequences", finding.Rule.Consequences, clause =>
            {
                json.WriteSource(clause);
            });
        }

        var differences = finding.Differences;
        if (differences.Count > 0)
        {
            json.WriteObjects("differs", differences, difference =>
            {
                json.WriteProperty("from", difference.From.ToString());
                json.WriteText("reading", difference.Reading);
            });
        }
    }

    // A measured value keeps as many digits as show on which side of the limit it lies.
    private void WriteNumber(Rational? value, Rational? beside = null)
    {
        if (value is not { } number)
            json.WriteNull();
        else
            json.WriteRawValue(beside is { } other ? DecimalText.Beside(number, other, DecimalText.UsualDigits) : DecimalText.Of(number));
    }
}
