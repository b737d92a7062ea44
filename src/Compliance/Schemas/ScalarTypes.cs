using System;

namespace Compliance.Schemas;

/// <summary>What an editor may take a scalar for: unquoted, <c>12000</c> is a number to it, <c>true</c> a yes, and nothing at all a null.</summary>
[Flags]
internal enum ScalarTypes
{
    None = 0,
    Text = 1,
    Number = 2,
    Boolean = 4,
    Nothing = 8,

    /// <summary>Whatever says something.</summary>
    Stated = Text | Number | Boolean,
}
