using System.Collections.Generic;
using Compliance.Localization;

namespace Compliance.Workbooks.Forms;

/// <summary>Questions that belong together: those of one chapter of the instrument, or those that several ask for.</summary>
/// <param name="Title">What stands above them.</param>
/// <param name="Items">The questions.</param>
internal sealed record FormChapter(LocalizedText Title, IReadOnlyList<FormItem> Items);
