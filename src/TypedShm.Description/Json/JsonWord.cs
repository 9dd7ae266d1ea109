namespace TypedShm.Description;

/// <summary>Tells what a run of characters without quotes is: a number, a literal of JSON, or what to write instead.</summary>
internal static class JsonWord
{
    public static JsonTokenKind KindOf(string word) => word switch
    {
        "true" or "false" => JsonTokenKind.Bool,
        "null" => JsonTokenKind.Null,
        _ => IsNumber(word) ? JsonTokenKind.Number : JsonTokenKind.Broken,
    };

    public static string Advice(string word)
    {
        var lower = word.Length < 10 ? word.ToLowerInvariant() : word;
        if (lower is "true" or "false")
            return $"write {lower}";
        if (lower is "null" or "none" or "nil" or "undefined")
            return "write a blank such as 0, 0.0, false or \"\"";
        if (lower is "..." or "\u2026")
            return "remove it";
        if (lower.TrimStart('-', '+') is "nan" or "infinity" or "inf")
            return "write a finite number such as 0.0";
        if (!(word[0] is '+' or '-' or '.' or (>= '0' and <= '9')))
            return "write text in double quotes";
        var mended = Mend(word);
        return word.Any(char.IsDigit) && IsNumber(mended) ? $"write {Excerpt.Of(mended)}" : "write a number such as 0, 0.5 or 1e3";
    }

    private static string Mend(string word)
    {
        var sign = word[0] == '-' ? "-" : "";
        var digits = word.TrimStart('+', '-').TrimStart('0');
        if (digits.Length == 0 || digits[0] is '.' or 'e' or 'E')
            digits = "0" + digits;
        return sign + digits + (digits[digits.Length - 1] == '.' ? "0" : "");
    }

    private static bool IsNumber(string word)
    {
        var at = word[0] == '-' ? 1 : 0;
        var whole = Digits(word, at);
        if (whole == 0 || (whole > 1 && word[at] == '0'))
            return false;
        at += whole;
        if (at < word.Length && word[at] == '.')
        {
            var fraction = Digits(word, at + 1);
            if (fraction == 0)
                return false;
            at += fraction + 1;
        }

        return at == word.Length || IsExponent(word, at);
    }

    private static bool IsExponent(string word, int at)
    {
        if (word[at] is not ('e' or 'E'))
            return false;
        at++;
        if (at < word.Length && word[at] is '+' or '-')
            at++;
        var digits = Digits(word, at);
        return digits > 0 && at + digits == word.Length;
    }

    private static int Digits(string word, int from)
    {
        var at = from;
        while (at < word.Length && word[at] is >= '0' and <= '9')
            at++;
        return at - from;
    }
}
