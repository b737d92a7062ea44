using System.Collections.Generic;
using System.IO;
using System.Linq;
using Compliance.Diagnostics;
using Compliance.Explanations;
using Compliance.Facts;
using Compliance.Findings;
using Compliance.Localization;
using Compliance.Packs;
using Compliance.Values;
using Newtonsoft.Json;

namespace Compliance.Reporting;

/// <summary>Writes explanations as one JSON object: tool, pack, rule, and for each subject the finding with all that explains it.</summary>
public sealed class JsonExplanationWriter
{
    private readonly JsonTextWriter _json;
    private readonly JsonFindingWriter _findings;

    private JsonExplanationWriter(JsonTextWriter json)
    {
        _json = json;
        _findings = new JsonFindingWriter(json);
    }

    /// <summary>Writes to some text, and does not close it.</summary>
    /// <param name="output">The text.</param>
    /// <param name="toolVersion">The tool's version.</param>
    /// <param name="pack">The pack.</param>
    /// <param name="rule">The rule.</param>
    /// <param name="sentence">The rule as a sentence.</param>
    /// <param name="explanations">An explanation for each subject; none where the rule alone was asked for.</param>
    public static void Write(TextWriter output, string toolVersion, RulePack pack, Rule rule, LocalizedText sentence, IReadOnlyList<Explanation> explanations) =>
        Write(output, toolVersion, pack, rule, sentence, explanations, ReportGaps.None);

    /// <inheritdoc cref="Write(TextWriter, string, RulePack, Rule, LocalizedText, IReadOnlyList{Explanation})"/>
    /// <param name="output">The text.</param>
    /// <param name="toolVersion">The tool's version.</param>
    /// <param name="pack">The pack.</param>
    /// <param name="rule">The rule.</param>
    /// <param name="sentence">The rule as a sentence.</param>
    /// <param name="explanations">An explanation for each subject; none where the rule alone was asked for.</param>
    /// <param name="gaps">What is left out or not certain.</param>
    public static void Write(
        TextWriter output, string toolVersion, RulePack pack, Rule rule, LocalizedText sentence, IReadOnlyList<Explanation> explanations, ReportGaps gaps)
    {
        using (var json = new JsonTextWriter(new EscapedJsonText(output)) { Formatting = Formatting.Indented, CloseOutput = false })
        {
            json.WriteStartObject();
            json.WriteTool(toolVersion, "kernel");
            json.WritePack(pack);
            json.WritePropertyName("rule");
            new JsonRuleWriter(json).Write(rule, sentence);
            json.WriteArray("explanations", explanations, explanation => new JsonExplanationWriter(json).Write(explanation));
            json.WriteGaps(gaps);
            json.WriteProperty("today", gaps.Today);
            json.WriteEndObject();
        }

        output.Write('\n');
    }

    private void Write(Explanation explanation)
    {
        var subject = explanation.Finding.Subject;
        _json.WriteStartObject();
        _json.WriteProperty("subject", subject.Id);
        _json.WriteProperty("kind", subject.Kind.Name);
        _json.WriteProperty("name", subject.Name);
        _json.WriteProperty("file", subject.Span.File);
        _json.WriteProperty("line", subject.Span.Line);
        _json.WriteProperty("date", explanation.Finding.Day.ToString());
        _json.WritePropertyName("finding");
        _findings.Write(explanation.Finding);
        _json.WriteProperty("applies", Word(explanation.Applies));
        Write("when", explanation.When);
        Write("requirement", explanation.Requirement);
        _json.WriteArray("facts", explanation.Facts, Write);
        _json.WriteArray("steps", explanation.Steps, Write);
        Write("in_force", explanation.InForce);
        Write("upcoming", explanation.Upcoming);
        _json.WriteEndObject();
    }

    private void Write(string name, ConditionStep? step)
    {
        _json.WritePropertyName(name);
        if (step is null)
            _json.WriteNull();
        else
            Write(step);
    }

    private void Write(ConditionStep step)
    {
        _json.WriteStartObject();
        _json.WriteText("text", step.Text);
        _json.WriteProperty("truth", Word(step.Truth));
        if (step.Reason.En.Length > 0)
            _json.WriteText("reason", step.Reason);
        if (step.Operands.Count > 0)
            _json.WriteArray("operands", step.Operands, Write);
        _json.WriteEndObject();
    }

    private void Write(FactUse use)
    {
        _json.WriteStartObject();
        _json.WriteProperty("fact", use.Fact.Name);
        _json.WriteText("label", use.Fact.Label);
        _json.WriteProperty("stated", use.Stated?.Written);
        _json.WritePropertyName("box");
        Write(use.Fact, use.PossibleValues);
        WritePlace(use.Stated?.Span ?? SourceSpan.None);
        _json.WriteProperty("is_measured", use.IsMeasured);
        _json.WriteProperty("decides_applicability", use.DecidesApplicability);
        _json.WriteEndObject();
    }

    private void Write(CalculationStep step)
    {
        _json.WriteStartObject();
        _json.WritePropertyName("left");
        Write(step.Left.Value, step.Left.Unit);
        _json.WriteProperty("operation", step.Operation.ToString().ToLowerInvariant());
        _json.WritePropertyName("right");
        Write(step.Right.Value, step.Right.Unit);
        _json.WritePropertyName("result");
        Write(step.Result.Value, step.Result.Unit);
        _json.WriteEndObject();
    }

    private void Write(string name, LimitOutlook? outlook)
    {
        _json.WritePropertyName(name);
        if (outlook is null)
        {
            _json.WriteNull();
            return;
        }

        _json.WriteStartObject();
        _json.WritePropertyName("limit");
        _findings.WriteLimit(outlook.Limit);
        _json.WriteProperty("verdict", outlook.Verdict.Word());
        _json.WriteArray("remedies", outlook.Remedies, Write);
        _json.WriteArray("unsolved", outlook.Unsolved, fact => _json.WriteValue(fact.Name));
        _json.WritePropertyName("need");
        if (outlook.Need is { } need)
            Write(need);
        else
            _json.WriteNull();
        _json.WriteEndObject();
    }

    private void Write(Remedy remedy)
    {
        _json.WriteStartObject();
        _json.WriteProperty("fact", remedy.Fact.Name);
        _json.WriteText("label", remedy.Fact.Label);
        _json.WritePropertyName("now");
        Write(remedy.Fact, remedy.Current);
        if (remedy.Nearest is { } nearest)
        {
            _json.WritePropertyName("nearest");
            Write(remedy.Fact, new NumberRange(nearest));
            _json.WriteArray("passing", remedy.Ranges, range => Write(remedy.Fact, new NumberRange(range)));
        }
        else
        {
            _json.WritePropertyName("passing");
            Write(remedy.Fact, new ChoiceSet(remedy.Members));
        }

        _json.WriteText("text", new LocalizedText(RemedyText.Of(remedy, Language.Chinese), RemedyText.Of(remedy, Language.English)));
        _json.WriteEndObject();
    }

    private void Write(AggregateNeed need)
    {
        _json.WriteStartObject();
        _json.WritePropertyName("amount");
        Write(need.Amount, need.Unit);
        if (need.Of is { } of)
            _json.WriteText("of", of);
        _json.WriteText("text", new LocalizedText(RemedyText.Of(need, Language.Chinese), RemedyText.Of(need, Language.English)));
        _json.WriteEndObject();
    }

    private void Write(Fact fact, PossibleValues box)
    {
        if (box is ChoiceSet set)
        {
            string[] names = fact.Type == FactType.Boolean ? ["false", "true"] : [.. fact.Choices.Select(choice => choice.Name)];
            _json.WriteStartArray();
            for (var i = 0; i < names.Length; i++)
            {
                if ((set.Members & (1UL << i)) != 0)
                    _json.WriteValue(names[i]);
            }

            _json.WriteEndArray();
        }
        else if (fact.Type == FactType.Date)
        {
            var days = ((NumberRange)box).Interval;
            _json.WriteStartObject();
            _json.WriteProperty("min", Day(days.Lower));
            _json.WriteProperty("max", Day(days.Upper));
            _json.WriteEndObject();
        }
        else
        {
            Write(((NumberRange)box).Interval, fact.Unit);
        }
    }

    // A number that no short decimal expresses is given as a fraction too.
    private void Write(Interval interval, Unit unit)
    {
        _json.WriteStartObject();
        foreach (var (name, bound) in new[] { ("min", interval.Lower), ("max", interval.Upper) })
        {
            _json.WritePropertyName(name);
            if (bound.Value is not { } value)
            {
                _json.WriteNull();
                continue;
            }

            var text = DecimalText.Of(value);
            _json.WriteRawValue(text);
            if (text != DecimalText.Of(value, 3 * DecimalText.UsualDigits))
                _json.WriteProperty($"{name}_exact", $"{value.Numerator}/{value.Denominator}");
            if (!bound.IsClosed)
            {
                _json.WriteProperty($"{name}_included", false);
            }
        }

        _json.WriteProperty("unit", unit.Symbol.En);
        _json.WriteEndObject();
    }

    private void WritePlace(SourceSpan span)
    {
        _json.WriteProperty("file", span.File);
        _json.WriteProperty("line", span.Line);
        _json.WriteProperty("column", span.Column);
        if (span.Cell is { } cell)
            _json.WriteProperty("cell", cell);
    }

    private static string? Day(Bound bound) => bound.Value is { } day ? CalendarDate.FromDayNumber((int)day.Numerator).ToString() : null;

    private static string Word(Truth truth) => truth switch { Truth.True => "true", Truth.False => "false", _ => "unknown" };
}
