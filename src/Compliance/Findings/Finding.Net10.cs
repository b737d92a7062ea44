using System.Text.Json.Serialization;
using Compliance.Text;

namespace Compliance.Findings;

[JsonConverter(typeof(Converter))]
public sealed partial class Finding
{
    /// <summary>Writes <see cref="ToJson"/>.</summary>
    internal sealed class Converter : WrittenJsonConverter<Finding>
    {
        protected override string ToJson(Finding value) => value.ToJson();
    }
}
