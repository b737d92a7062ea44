using System;
using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Compliance.Server.Log;

/// <summary>One entry of the log. It names the hash of the one before, so that none can be changed or taken out without every later one showing it.</summary>
/// <param name="Number">Its place, from 1, without gaps.</param>
/// <param name="Previous">The hash of the entry before; <see cref="None"/> for the first.</param>
/// <param name="Type">One of <see cref="EntryTypes"/>.</param>
/// <param name="SubjectKind">The kind of the subject that it is about.</param>
/// <param name="SubjectId">Its id.</param>
/// <param name="Revision">The revision of its descriptor.</param>
/// <param name="RefersTo">The number of the entry in whose place a decision comes, or that an approval answers; null where there is none.</param>
/// <param name="By">Who decided, asked or approved.</param>
/// <param name="At">When.</param>
/// <param name="Outcome">What was decided, in a word of the result; empty where nothing was.</param>
/// <param name="Content">The record of the decision, or what is asked and why, as it is kept: sealed by the key of the subject.</param>
internal sealed record LogEntry(
    long Number, string Previous, string Type, string SubjectKind, string SubjectId, long Revision, long? RefersTo, string By, DateTimeOffset At, string Outcome, string Content)
{
    /// <summary>The hash before the first entry.</summary>
    public const string None = "sha256:0000000000000000000000000000000000000000000000000000000000000000";

    /// <summary>An entry that has no place in the log yet, with its content as it is read.</summary>
    public static LogEntry Draft(string type, string subjectKind, string subjectId, long revision, long? refersTo, string by, DateTimeOffset at, string outcome, string content) =>
        new(0, None, type, subjectKind, subjectId, revision, refersTo, by, at, outcome, content);

    /// <summary>The time as it is kept: in UTC, to the microsecond.</summary>
    public string AtText => StoredTime.Write(At);

    /// <summary><c>sha256:</c> and the digest of all fields, each with its length in front, so that no two entries have the same bytes.</summary>
    public string Hash()
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        void Add(string field)
        {
            var bytes = Encoding.UTF8.GetBytes(field);
            Span<byte> length = stackalloc byte[4];
            BinaryPrimitives.WriteInt32BigEndian(length, bytes.Length);
            hash.AppendData(length);
            hash.AppendData(bytes);
        }

        Add("compliance decision log 2");
        Add(Number.ToString(CultureInfo.InvariantCulture));
        Add(Previous);
        Add(Type);
        Add(SubjectKind);
        Add(SubjectId);
        Add(Revision.ToString(CultureInfo.InvariantCulture));
        Add(RefersTo?.ToString(CultureInfo.InvariantCulture) ?? "");
        Add(By);
        Add(AtText);
        Add(Outcome);
        Add(Content);
        return "sha256:" + Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
