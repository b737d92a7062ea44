using System.Text.Json.Serialization;
using Compliance.Text;

namespace Compliance.Findings;

[JsonConverter(typeof(Converter))]
public sealed partial class Evaluation
{
    /// <summary>Writes <see cref="ToJson"/>.</summary>
    internal sealed class Converter : WrittenJsonConverter<Evaluation>
    {
        protected override string ToJson(Evaluation value) => value.ToJson();
    }
}
