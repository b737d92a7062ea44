using System;
using System.Text.Json.Nodes;
using Compliance.Server.Log;

namespace Compliance.Server.Api;

/// <summary>A decision with its place in the log.</summary>
/// <param name="Number">Its number.</param>
/// <param name="Previous">The hash of the entry before it.</param>
/// <param name="Hash">Its own hash.</param>
/// <param name="Signature">COSE_Sign1 over the hash, detached, in Base64.</param>
/// <param name="Kind">The kind of the subject.</param>
/// <param name="Id">Its id.</param>
/// <param name="Revision">The revision that was decided on.</param>
/// <param name="Corrects">The decision in whose place it comes.</param>
/// <param name="By">Who decided.</param>
/// <param name="At">When.</param>
/// <param name="Outcome">What it came to.</param>
/// <param name="Record">The descriptor, the rules, the day and the result, from which it is made again; null where it was erased.</param>
internal sealed record DecisionView(
    long Number, string Previous, string Hash, string Signature, string Kind, string Id, long Revision, long? Corrects, string By, string At, string Outcome, JsonNode? Record)
{
    public static DecisionView Of(SignedEntry signed)
    {
        var entry = signed.Entry;
        return new DecisionView(
            entry.Number, entry.Previous, signed.Hash, Convert.ToBase64String(signed.Signature), entry.SubjectKind, entry.SubjectId, entry.Revision, entry.RefersTo, entry.By, entry.AtText,
            entry.Outcome, signed.Text is { } text ? JsonNode.Parse(text) : null);
    }
}
