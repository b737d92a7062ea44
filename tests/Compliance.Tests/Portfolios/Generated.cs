using System;
using System.Globalization;

namespace Compliance.Tests.Portfolios;

/// <summary>How many registers the properties about open members try: a few each time, and as many as <c>COMPLIANCE_REGISTERS</c> says in a long run.</summary>
internal static class Generated
{
    public static int Registers { get; } =
        int.TryParse(Environment.GetEnvironmentVariable("COMPLIANCE_REGISTERS"), NumberStyles.None, CultureInfo.InvariantCulture, out var count) ? count : 400;
}
