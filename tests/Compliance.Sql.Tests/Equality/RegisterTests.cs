using System.Linq;
using Compliance.Compilation;
using Compliance.Diagnostics;
using Compliance.Sessions;
using Compliance.Sql.Running;
using Compliance.Sql.Tests.Databases;
using FluentAssertions;
using NUnit.Framework;

namespace Compliance.Sql.Tests.Equality;

/// <summary>A register in a database comes to what its subjects come to in the kernel; of those that are listed nothing is lost on the way.</summary>
[TestFixture("duckdb")]
[TestFixture("postgresql")]
public class RegisterTests(string name)
{
    [TestCase(1)]
    [TestCase(2)]
    [TestCase(5)]
    [TestCase(8)]
    public void Counts_and_listed_subjects_are_those_of_the_kernel(int seed)
    {
        Assume.That(TestDatabases.Has(name), $"There is no {name} here: tests/Databases/run brings it.");
        using var database = (ConnectedDatabase)TestDatabases.Open(name);
        var world = new SqlWorld(seed, subjects: 100, isDated: seed % 2 == 0);
        world.Write(database);
        var options = new EvaluationOptions(AsOf: null, Today: SmallRegister.Day);
        var plan = SqlPlan.Compile(world.Pack, world.Kind, database.Dialect, world.Mapping, new SqlPlanOptions { Today = options.Today });
        var compiled = CompiledPlan.Compile(world.Pack);
        var register = new SqlRegister(plan, compiled, database.Connection, options);
        register.Problems().Where(problem => problem.Severity == Severity.Error).Should().BeEmpty("deviations may lack an approver, and are otherwise right");

        var part = register.Evaluate(verdict => verdict == Verdict.Fail);
        var expected = new ComplianceChecker(compiled).CheckAll(world.Subjects, options);
        part.Decisions.Should().Equal(System.Enum.GetValues<Findings.Decision>().Select(decision => (long)expected.Count(evaluation => evaluation.Decision == decision)));
        foreach (var verdict in System.Enum.GetValues<Verdict>())
            part.Verdicts[verdict].Should().Be(expected.Sum(evaluation => evaluation.Counts[verdict]));
        part.Evaluations.Select(evaluation => evaluation.Subject.Id).Should().BeEquivalentTo(expected.Where(evaluation => evaluation.Verdicts.Contains(Verdict.Fail)).Select(evaluation => evaluation.Subject.Id));
        var messages = expected.ToDictionary(evaluation => evaluation.Subject.Id, evaluation => evaluation.Verdicts);
        part.Evaluations.Should().OnlyContain(evaluation => evaluation.Verdicts.SequenceEqual(messages[evaluation.Subject.Id]));
    }
}
