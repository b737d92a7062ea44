using System;

namespace Compliance.Values;

/// <summary>What a question answers for a whole box of facts: one bit for "false somewhere", one for "true somewhere".</summary>
[Flags]
public enum Truth : byte
{
    /// <summary>False at every point of the box.</summary>
    False = 1,

    /// <summary>True at every point of the box.</summary>
    True = 2,

    /// <summary>True at some points and false at others.</summary>
    Unknown = False | True,
}
