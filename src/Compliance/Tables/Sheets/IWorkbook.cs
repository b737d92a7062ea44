using System;
using System.Collections.Generic;

namespace Compliance.Tables;

/// <summary>A workbook that is open.</summary>
public interface IWorkbook : IDisposable
{
    /// <summary>Its sheets, in their order.</summary>
    IReadOnlyList<ISheet> Sheets { get; }

    /// <summary>Whether its days are counted from 1904; the dates in its cells are right either way.</summary>
    bool CountsFrom1904 { get; }

    /// <summary>Whether cells may refer to other files, which are never opened.</summary>
    bool HasLinks { get; }
}
