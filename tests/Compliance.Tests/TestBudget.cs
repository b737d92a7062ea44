using System;
using System.Globalization;

namespace Compliance.Tests;

/// <summary>
/// How many of their cases the tests run that try many, in per cent: COMPLIANCE_TEST_BUDGET in the environment, or else a twentieth.
/// <c>.ci/run</c> runs a quarter of them, and all with <c>--all</c>; a search for a rare fault may run more than 100.
/// </summary>
internal static class TestBudget
{
    private const int Usual = 5;

    private static readonly int _percent = Read();

    /// <summary>How many cases to run.</summary>
    /// <param name="full">Their number in a full run.</param>
    /// <param name="least">The number below which whole kinds of input would be left out.</param>
    public static int Of(int full, int least = 10) => Math.Max(Math.Min(least, full), (int)((long)full * _percent / 100));

    private static int Read() => Environment.GetEnvironmentVariable("COMPLIANCE_TEST_BUDGET") is { Length: > 0 } text
        ? int.Parse(text, NumberStyles.None, CultureInfo.InvariantCulture)
        : Usual;
}
