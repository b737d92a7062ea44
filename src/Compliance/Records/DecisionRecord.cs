using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using Compliance.Diagnostics;
using Compliance.Findings;
using Compliance.Sessions;

namespace Compliance.Records;

/// <summary>
/// A decision with all that it takes to make it again: the input, the rules, the day, what evaluated it, and the result. Equal
/// records are equal to the letter.
/// </summary>
/// <param name="Input">The descriptor.</param>
/// <param name="Pack">The rules.</param>
/// <param name="Day">
/// The day, and where it is from: <see cref="DaySource.AsOf"/>, given for all subjects; <see cref="DaySource.Today"/>, given for those
/// without a date of their own; <see cref="DaySource.Subject"/>, the subject's own.
/// </param>
/// <param name="Engine">The name of the engine.</param>
/// <param name="ToolVersion">The version of the library, or of the tool.</param>
/// <param name="Result">The result as JSON, by <see cref="ResultSchema"/>: of one subject, or as <c>check --format json</c> writes it.</param>
public sealed partial record DecisionRecord(RecordedInput Input, RecordedPack Pack, DecisionDay Day, string Engine, string ToolVersion, string Result)
{
    /// <summary>The version of this library.</summary>
    public static string LibraryVersion { get; } =
        typeof(DecisionRecord).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion.Split('+')[0];

    /// <summary>The days by which the same is decided again.</summary>
    public EvaluationOptions Options => Day.Source switch
    {
        DaySource.AsOf => new EvaluationOptions(AsOf: Day.Date),
        DaySource.Today => new EvaluationOptions(Today: Day.Date),
        _ => new EvaluationOptions(),
    };

    /// <summary>The subjects of the result, with their findings; read anew each time.</summary>
    /// <exception cref="FormatException">The result is none.</exception>
    public IReadOnlyList<RecordedSubject> Subjects => RecordedResult.Read(Result);

    /// <summary>Reads a record; fields that it does not know are passed over.</summary>
    /// <param name="json">What <see cref="ToJson"/> wrote, or an object with more fields than those.</param>
    /// <exception cref="ArgumentNullException"><paramref name="json"/> is null.</exception>
    /// <exception cref="FormatException">It is none; the message says what is missing or wrong.</exception>
    public static DecisionRecord Parse(string json) => RecordReader.Read(Argument.NotNull(json, nameof(json)));

    /// <summary>The record as a JSON object, indented, in which the result stands as it was written, to the letter; lines end with <c>\n</c>.</summary>
    public string ToJson() => RecordWriter.Write(this);

    /// <summary>In what another record of the same case is not as this one; nothing where they are equal.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="now"/> is null.</exception>
    public IReadOnlyList<RecordDifference> DifferencesFrom(DecisionRecord now)
    {
        Argument.NotNull(now, nameof(now));
        var differences = new List<RecordDifference>();
        void Compare(RecordPart part, string before, string after)
        {
            if (before != after)
                differences.Add(new RecordDifference(part, before, after));
        }

        Compare(RecordPart.Input, Input.Digest, now.Input.Digest);
        Compare(RecordPart.Pack, Pack.Digest, now.Pack.Digest);
        Compare(RecordPart.Day, $"{Day.Date} ({Day.Source.Word()})", $"{now.Day.Date} ({now.Day.Source.Word()})");
        Compare(RecordPart.ToolVersion, ToolVersion, now.ToolVersion);
        Compare(RecordPart.Engine, Engine, now.Engine);
        if (!string.Equals(Result, now.Result, StringComparison.Ordinal))
            differences.AddRange(RecordedResult.Differences(Result, now.Result));
        return differences;
    }

    /// <summary>The input, and what its subjects came to.</summary>
    public override string ToString() => $"{Input.Name}: {string.Join(", ", Subjects.Select(subject => $"{subject} {subject.Decision.Word()}"))}";
}
