using System;

namespace Compliance.Tests;

/// <summary>
/// What takes many minutes, or more of the machine than a test should: it runs where COMPLIANCE_LONG=1 is in the environment, as in
/// <c>.ci/run --all</c>. Its categories are Long and Slow.
/// </summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
internal sealed class LongAttribute() : OnRequestAttribute("COMPLIANCE_LONG", "Long", "It takes many minutes: COMPLIANCE_LONG=1 and .ci/run --all run it.");
