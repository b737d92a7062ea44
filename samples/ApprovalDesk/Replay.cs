using System;
using System.Collections.Generic;
using System.Linq;
using Compliance.Diagnostics;

namespace ApprovalDesk;

/// <summary>Evaluates a kept case again, and tells everything in which it is not as it was kept.</summary>
internal sealed class Replay(Archive archive, Evaluator evaluator)
{
    /// <summary>A line for each difference; none where the record comes out again to the byte.</summary>
    public IReadOnlyList<string> Differences(string number)
    {
        if (archive.Text(number) is not { } text)
            return ["record   is gone"];
        if (DecisionRecord.Read(text) is not { } record)
            return ["record   is not a record any more"];

        List<string> differences = [.. OfRecord(number, text, record), .. OfInput(number, record, out var input)];
        if (input is null)
            return differences;

        differences.AddRange(OfResult(record, input, out var now));
        if (differences.Count == 0 && !string.Equals((record with { Made = now! }).Write(), text, StringComparison.Ordinal))
            differences.Add("record   is not what is written again");
        return differences;
    }

    private IEnumerable<string> OfRecord(string number, string text, DecisionRecord record)
    {
        if (!Seal.Holds(text))
            yield return "record   was changed after it was sealed";
        if (record.Number != number)
            yield return $"record   was kept as {record.Number}";
        if (archive.SealBefore(number) != record.Previous)
            yield return "series   the record before is not the one that it followed";
    }

    private IEnumerable<string> OfInput(string number, DecisionRecord record, out byte[]? input)
    {
        input = archive.Input(number, record);
        if (input is null)
            return [$"input    {record.Input} is gone"];

        var digest = Digest.Of(input);
        return digest == record.InputDigest ? [] : [$"input    {record.Input} was {record.InputDigest}, is {digest}"];
    }

    private IEnumerable<string> OfResult(DecisionRecord record, byte[] input, out Result? now)
    {
        var kept = record.Made;
        now = evaluator.Evaluate(kept.Pack, record.Input, input, record.AsOf, record.On, out var diagnostics);
        if (now is null)
            return diagnostics.Where(diagnostic => diagnostic.Severity == Severity.Error).Select(diagnostic => $"result   cannot be had again: {diagnostic}");

        List<string> differences = [];
        if (now.PackDigest != kept.PackDigest)
            differences.Add($"pack     {kept.Pack} was {kept.PackDigest}, is {now.PackDigest}");
        if (now.Library != kept.Library)
            differences.Add($"library  was {kept.Library}, is {now.Library}");
        if (now.Engine != kept.Engine)
            differences.Add($"engine   was {kept.Engine}, is {now.Engine}");
        differences.AddRange(ResultDifference.Between(kept, now).Select(line => "result   " + line));
        return differences;
    }
}
