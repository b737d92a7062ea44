using Compliance.Compilation;
using Compliance.Descriptors;
using Compliance.Values;
using NUnit.Framework;

namespace Compliance.Tests.Kernel;

/// <summary>Numbers that a double cannot hold, on the way to a result that it could.</summary>
public class ExtremeNumberTests
{
    private const string Vocabulary = """
        version: 1.0.0
        subjects: {thing: {zh: 物, en: thing}}
        facts:
          big: {label: {zh: 大, en: big}, subjects: [thing], type: number, unit: m, domain: {more_than: 0}}
          other: {label: {zh: 另, en: other}, subjects: [thing], type: number, unit: m, domain: {more_than: 0}}
        """;

    private const string Six = "big * big * big * big * big * big";
    private const string Five = "other * other * other * other * other";

    // The sixth power is 1e360, beyond every double; taken for infinite, it would make the quotient infinite as well.
    [TestCase($"{Six} / ({Five})", "1e60", "2e60", "at_most: 4e58 m", ExpectedResult = Verdict.Pass)]
    [TestCase($"{Six} / ({Five})", "1e60", "2e60", "at_most: 3.125e58 m", ExpectedResult = Verdict.Pass)]
    [TestCase($"{Six} / ({Five})", "1e60", "2e60", "at_most: 3.124e58 m", ExpectedResult = Verdict.Fail)]
    [TestCase($"{Five} / ({Six})", "1e60", "2e60", "more_than: 0 m^-1", ExpectedResult = Verdict.Pass)]
    [TestCase($"{Five} / ({Six}) * big * big", "1e60", "2e60", "at_least: 32e58 m", ExpectedResult = Verdict.Pass)]

    // The sixth power is 1e-360, and no double but 0 is as small.
    [TestCase($"{Six} / ({Five})", "1e-60", "2e-60", "at_least: 1e-60 m", ExpectedResult = Verdict.Fail)]
    [TestCase($"{Six} / ({Five}) * 100", "1e-60", "2e-60", "at_least: 1e-60 m", ExpectedResult = Verdict.Pass)]
    [TestCase(Six, "1e-60", "2e-60", "more_than: 0 m^6", ExpectedResult = Verdict.Pass)]
    [TestCase($"{Five} / ({Six})", "1e-60", "2e-60", "at_most: 33e60 m^-1", ExpectedResult = Verdict.Pass)]
    [TestCase($"{Five} / ({Six}) * big", "1e-60", "2e-60", "at_most: 3300 %", ExpectedResult = Verdict.Pass)]
    public Verdict What_no_double_can_hold_is_decided_exactly(string measure, string big, string other, string limit)
    {
        var pack = SmallPack.Measuring(Vocabulary, measure, limit);
        var subject = new SubjectBuilder(pack.Vocabulary, "thing", "S").Set("big", $"{big} m").Set("other", $"{other} m").Build().Require();
        var verdicts = new Verdict[1];
        CompiledPlan.Compile(pack).Evaluate(subject, new CalendarDate(2026, 1, 1), verdicts);
        return verdicts[0];
    }
}
