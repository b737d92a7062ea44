using Compliance.Compilation;
using Compliance.Descriptors;
using Compliance.Values;
using NUnit.Framework;

namespace Compliance.Tests.Kernel;

/// <summary>Differences of which doubles keep few digits or none, and what is then multiplied or divided by them.</summary>
public class CancellationTests
{
    private const string Vocabulary = """
        version: 1.0.0
        subjects: {thing: {zh: 物, en: thing}}
        facts:
          before: {label: {zh: 前, en: before}, subjects: [thing], type: number, unit: m}
          now: {label: {zh: 今, en: now}, subjects: [thing], type: number, unit: m}
          step: {label: {zh: 步, en: step}, subjects: [thing], type: number, unit: m}
          near: {label: {zh: 近, en: near}, subjects: [thing], type: number, unit: m, domain: {at_least: 10}}
          factor: {label: {zh: 倍, en: factor}, subjects: [thing], type: number, unit: s, domain: {more_than: 0}}
        """;

    // 17.58 - 12.58 - 4.99 is 0.01; in doubles it is wrong from the 14th digit on, and so is what is made of it.
    [TestCase("(before - now - step) * factor", "at_most: 0.03 m·s", ExpectedResult = Verdict.Pass)]
    [TestCase("(before - now - step) * factor", "at_least: 0.03 m·s", ExpectedResult = Verdict.Pass)]
    [TestCase("(before - now - step) * factor", "less_than: 0.03 m·s", ExpectedResult = Verdict.Fail)]
    [TestCase("(before - now - step) / (0.5 * factor)", "at_least: 0.00666666666666666666666 m/s", ExpectedResult = Verdict.Pass)]
    [TestCase("(before - now - step) / (0.5 * factor)", "at_most: 0.00666666666666666666667 m/s", ExpectedResult = Verdict.Pass)]
    [TestCase("(before - now - step) / (factor + factor + 4 s)", "at_least: 0.001 m/s", ExpectedResult = Verdict.Pass)]
    [TestCase("(before - now - step) / (factor + factor + 4 s)", "at_most: 0.001 m/s", ExpectedResult = Verdict.Pass)]
    [TestCase("factor / (near - 9.99 m)", "at_most: 300 s/m", ExpectedResult = Verdict.Pass)]
    [TestCase("factor / (near - 9.99 m)", "at_least: 300 s/m", ExpectedResult = Verdict.Pass)]
    public Verdict What_is_made_of_a_small_difference_is_exact_at_the_limit(string measure, string limit) => Evaluate(
        measure, limit, ("before", "17.58 m"), ("now", "12.58 m"), ("step", "4.99 m"), ("factor", "3 s"), ("near", "10 m"));

    // Taken at its word, such a difference would make everything that it is multiplied by negative, or nothing.
    // The difference is 1e-20, or -1e-20, or 0; in doubles it is -2.8e-17 in each of them.
    [TestCase("0.09999999999999999999 m", "(before - now - step) * factor", "at_most: 5 m·s", ExpectedResult = Verdict.Undetermined)]
    [TestCase("0.09999999999999999999 m", "(before - now - step) * factor", "more_than: -5 m·s", ExpectedResult = Verdict.Pass)]
    [TestCase("0.1 m", "(before - now - step) * factor", "at_most: 5 m·s", ExpectedResult = Verdict.Pass)]
    [TestCase("0.1 m", "(before - now - step) * factor", "at_least: -5 m·s", ExpectedResult = Verdict.Pass)]
    [TestCase("0.10000000000000000001 m", "(before - now - step) * factor", "at_most: 5 m·s", ExpectedResult = Verdict.Pass)]
    [TestCase("0.10000000000000000001 m", "(before - now - step) * factor", "at_least: -5 m·s", ExpectedResult = Verdict.Undetermined)]
    [TestCase("0.09999999999999999999 m", "(before - now - step) / factor", "at_most: 5 m/s", ExpectedResult = Verdict.Undetermined)]
    [TestCase("0.1 m", "(before - now - step) / factor", "at_least: -5 m/s", ExpectedResult = Verdict.Pass)]
    [TestCase("0.10000000000000000001 m", "(before - now - step) / factor", "at_most: 5 m/s", ExpectedResult = Verdict.Pass)]

    // In doubles the other way round, the difference is 2.8e-17: not negative, and so a shorter way is open.
    [TestCase("0.09999999999999999999 m", "(step + now - before) * factor", "at_least: -5 m·s", ExpectedResult = Verdict.Undetermined)]
    [TestCase("0.09999999999999999999 m", "(step + now - before) * factor", "at_most: 5 m·s", ExpectedResult = Verdict.Pass)]
    [TestCase("0.09999999999999999999 m", "(step + now - before) / factor", "at_least: -5 m/s", ExpectedResult = Verdict.Undetermined)]
    [TestCase("0.1 m", "(step + now - before) / factor", "at_most: 5 m/s", ExpectedResult = Verdict.Pass)]
    public Verdict What_doubles_have_the_wrong_sign_for_is_decided_exactly(string step, string measure, string limit) =>
        Evaluate(measure, limit, ("before", "0.3 m"), ("now", "0.2 m"), ("step", step));

    private static Verdict Evaluate(string measure, string limit, params (string Fact, string Value)[] facts)
    {
        var pack = SmallPack.Measuring(Vocabulary, measure, limit);
        var builder = new SubjectBuilder(pack.Vocabulary, "thing", "S");
        foreach (var (fact, value) in facts)
            builder.Set(fact, value);

        var verdicts = new Verdict[1];
        CompiledPlan.Compile(pack).Evaluate(builder.Build().Require(), new CalendarDate(2026, 1, 1), verdicts);
        return verdicts[0];
    }
}
