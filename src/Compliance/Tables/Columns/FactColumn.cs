using Compliance.Text;
using Compliance.Values;

namespace Compliance.Tables;

/// <summary>A column of a register about a fact, which several kinds of subjects may have.</summary>
/// <param name="Index">Its index in a row, from 0.</param>
/// <param name="Cell">Its heading.</param>
/// <param name="Fact">The fact's name.</param>
/// <param name="Unit">The unit of its bare numbers; null for the fact's own.</param>
internal sealed record FactColumn(int Index, ScalarNode Cell, string Fact, Unit? Unit);
