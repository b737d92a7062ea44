using System.Collections.Generic;
using System.Linq;

namespace Compliance.Tests.BadInput;

/// <summary>Descriptors that are too large to keep: their names, their text, and the one diagnostic that each gives.</summary>
internal static class GeneratedInputs
{
    private const string Head = "subject: project\nid: JZ-1\nfacts:\n";
    private const string JsonHead = "{\"subject\": \"project\", \"id\": \"JZ-1\", \"facts\": ";
    private const string TextTooLong = "error CP1003 the text here is too large: more than the limit of 65,536 characters";
    private const string FileTooLarge = "error CP1003 the file is too large: more than the limit of 16 MiB";
    private const string TooDeep = "error CP1004 nested too deeply: more than the limit of 64 levels";

    public static IReadOnlyList<GeneratedInput> All { get; } =
    [
        new("ten-thousand-brackets.yaml", () => Head + "  use: " + Repeat("[", 10_000) + Repeat("]", 10_000), "4:70 " + TooDeep),
        new("five-thousand-levels.yaml", () => Head + Levels(5_000), "67:65 " + TooDeep),
        new("ten-thousand-levels.yaml", () => Head + Levels(10_000), FileTooLarge),
        new("ten-thousand-dashes.yaml", () => Head + "  use:\n  " + Repeat("- ", 10_000) + "school\n", "5:127 " + TooDeep),
        new("ten-thousand-brackets.json", () => JsonHead + Repeat("[", 10_000) + Repeat("]", 10_000) + "}", "1:110 " + TooDeep),
        new("ten-thousand-braces.json", () => Repeat("{\"a\":", 10_000), "1:321 " + TooDeep),
        new("a-million-digits.yaml", () => Head + "  gross_floor_area: " + Digits + " m²\n", "4:21 " + TextTooLong),
        new("a-million-digits.json", () => JsonHead + "{\"gross_floor_area\": " + Digits + "}}", "1:68 " + TextTooLong),
        new("a-million-digits-in-a-text.json", () => JsonHead + "{\"gross_floor_area\": \"" + Digits + "\"}}", "1:68 " + TextTooLong),
        new("a-million-digits.csv", () => "subject,id,建筑面积\nproject,A," + Digits + "\n", "2:11 " + TextTooLong),
        new("sixty-thousand-digits.yaml", () => Head + "  gross_floor_area: " + Digits[..60_000] + " m²\n", "4:21 error CP2010 the number is too long: '99999999999999999999…' has more than the limit of 60 digits"),
        new("sixty-thousand-decimals.json", () => JsonHead + "{\"gross_floor_area\": 0." + Digits[..60_000] + "}}", "1:68 error CP2010 the number is too long: '0.999999999999999999…' has more than the limit of 60 digits"),
        new("a-line-of-20-million.yaml", () => "name: " + Letters, FileTooLarge),
        new("a-line-of-20-million.json", () => "{\"name\": \"" + Letters + "\"}", FileTooLarge),
        new("a-line-of-20-million.csv", () => "subject,id\nproject," + Letters, "2:9 " + TextTooLong),
        new("a-row-of-a-million-quoted.csv", () => "subject,id\n" + Repeat("\"" + new string('x', 60_000) + "\",", 20), "2:1 error CP1003 the row is too large: more than the limit of 1,048,576 characters"),
        new("five-thousand-columns.csv", () => "subject,id" + Repeat(",x", 5_000) + "\n", "1:8199 error CP1003 the number of columns is too large: more than the limit of 4,096 columns"),
        new("a-million-values.json", () => "[" + Repeat("1,", 1_000_000) + "1]", "1:2000000 error CP1003 the number of values in the file is too large: more than the limit of 1,000,000 values"),
        new("a-million-values.yaml", () => "a: [" + Repeat("1,", 1_000_000) + "1]", "1:1999999 error CP1003 the number of values in the file is too large: more than the limit of 1,000,000 values"),
        new("a-unit-without-end.yaml", () => Head + "  gross_floor_area: 1 " + Repeat("km^99·", 8_000) + "m\n", "4:21 error CP2003 unknown unit '" + Repeat("km^99·", 33) + "km…': expected one that converts to m²"),
        new("a-choice-without-end.yaml", () => Head + "  use: " + Repeat("school|", 9_000) + "hopsital\n", "4:63008 error CP1013 'hopsital' is not one of the allowed values: expected one of government_office, school, hospital, venue, affordable_housing, residential_community, factory, municipal_road, utility_tunnel, farmhouse, village, other; did you mean 'hospital'?"),
    ];

    private static string Digits => new('9', 1_000_000);

    private static string Letters => new('x', 20_000_000);

    private static string Levels(int count) => string.Concat(Enumerable.Range(1, count).Select(level => new string(' ', level) + "a:\n"));

    private static string Repeat(string text, int times) => string.Concat(Enumerable.Repeat(text, times));
}
