using System;
using System.Linq;
using System.Security.Cryptography;
using Compliance.Compilation;
using Compliance.Portfolios;
using Compliance.Values;

namespace Compliance.Assessments;

/// <summary>
/// Totals as bytes: what they are of, then each place in the order of its name, one that comes to nothing left out, and a digest of all of it, so that
/// damaged bytes are refused.
/// </summary>
internal static class PortfolioTotalsBytes
{
    // The first is of the format, and changes with it.
    private const string Mark = "compliance totals 2";
    private const int DigestLength = 32;

    public static byte[] Write(PortfolioTotals totals)
    {
        var writer = new TotalsWriter();
        writer.Write(Mark);
        writer.Write(totals.Pack.Id);
        writer.Write(totals.Pack.Version);
        writer.Write(totals.Pack.Digest);
        writer.Write((long)totals.Day.DayNumber);
        writer.Write(totals.CountsDecisions);
        writer.Write(totals.IsReversible);
        writer.Write(totals.UnknownMembers);
        var nothing = BytesOf(totals.NewPlace());
        var places = totals.Places.Select(place => (Name: place.Key, Bytes: BytesOf(place.Value))).Where(place => !place.Bytes.SequenceEqual(nothing)).OrderBy(place => place.Name, StringComparer.Ordinal).ToList();
        writer.Write((long)places.Count);
        foreach (var (name, bytes) in places)
        {
            writer.Write(name);
            writer.Write(bytes);
        }

        var content = writer.ToArray();
        return [.. content, .. DigestOf(content)];
    }

    public static PortfolioTotals Read(CompiledPlan plan, byte[] bytes)
    {
        if (bytes.Length < DigestLength || !DigestOf([.. bytes.Take(bytes.Length - DigestLength)]).SequenceEqual(bytes.Skip(bytes.Length - DigestLength)))
            throw new FormatException("These are no totals of a portfolio, or they are damaged.");

        var reader = new TotalsReader([.. bytes.Take(bytes.Length - DigestLength)]);
        if (reader.ReadText() != Mark)
            throw new FormatException("These are no totals of a portfolio, or of another version of the library.");

        var (id, version, digest) = (reader.ReadText(), reader.ReadText(), reader.ReadText());
        if (id != plan.Pack.Id || version != plan.Pack.Version || digest != plan.Pack.Digest)
            throw new ArgumentException($"The totals are by {id}@{version} ({digest}), and not by {plan.Pack.Id}@{plan.Pack.Version} ({plan.Pack.Digest}).", nameof(plan));

        var day = reader.ReadWhole();
        if (day is < 0 or > int.MaxValue || day > new CalendarDate(9999, 12, 31).DayNumber)
            throw new FormatException("The day of the totals is none.");

        var totals = new PortfolioTotals(plan, CalendarDate.FromDayNumber((int)day), reader.ReadTruth(), reader.ReadTruth());
        totals.AddUnknownMembers(reader.ReadWhole());
        for (var rest = reader.ReadWhole(); rest > 0; rest--)
        {
            var name = reader.ReadText();
            var place = new TotalsReader(reader.ReadBytes());
            totals.AddFrom(name, place);
            if (!place.IsAtEnd)
                throw new FormatException("The totals of a place go on behind their end.");
        }

        return reader.IsAtEnd ? totals : throw new FormatException("The totals go on behind their end.");
    }

    private static byte[] BytesOf(PlaceTotals place)
    {
        var writer = new TotalsWriter();
        place.WriteTo(writer);
        return writer.ToArray();
    }

    private static byte[] DigestOf(byte[] content)
    {
        using var algorithm = SHA256.Create();
        return algorithm.ComputeHash(content);
    }
}
