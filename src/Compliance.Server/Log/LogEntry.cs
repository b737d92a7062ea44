using System;
using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Compliance.Server.Log;

/// <summary>One entry of the log of decisions. It names the hash of the one before, so that none can be changed or taken out without every later one showing it.</summary>
/// <param name="Number">Its place, from 1, without gaps.</param>
/// <param name="Previous">The hash of the entry before; <see cref="None"/> for the first.</param>
/// <param name="SubjectKind">The kind of the subject that is decided on.</param>
/// <param name="SubjectId">Its id.</param>
/// <param name="Revision">The revision of its descriptor.</param>
/// <param name="Corrects">The number of the entry in whose place this one comes; null where it corrects none.</param>
/// <param name="By">Who decided.</param>
/// <param name="At">When.</param>
/// <param name="Record">The record of the decision, from which it can be made again.</param>
internal sealed record LogEntry(long Number, string Previous, string SubjectKind, string SubjectId, long Revision, long? Corrects, string By, DateTimeOffset At, string Record)
{
    /// <summary>The hash before the first entry.</summary>
    public const string None = "sha256:0000000000000000000000000000000000000000000000000000000000000000";

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

        Add("compliance decision log 1");
        Add(Number.ToString(CultureInfo.InvariantCulture));
        Add(Previous);
        Add(SubjectKind);
        Add(SubjectId);
        Add(Revision.ToString(CultureInfo.InvariantCulture));
        Add(Corrects?.ToString(CultureInfo.InvariantCulture) ?? "");
        Add(By);
        Add(AtText);
        Add(Record);
        return "sha256:" + Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
