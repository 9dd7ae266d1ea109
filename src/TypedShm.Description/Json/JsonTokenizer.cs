namespace TypedShm.Description;

/// <summary>Cuts a text into tokens of strict JSON; what is none is reported and stands for a broken value.</summary>
internal sealed class JsonTokenizer(FileProblems problems)
{
    private readonly string text = problems.Text;
    private int position = problems.Text.Length > 0 && problems.Text[0] == '\uFEFF' ? 1 : 0;

    /// <summary>Gives the next token; the end also once so much is wrong that nobody reads on.</summary>
    public JsonToken Next()
    {
        SkipSpace();
        if (position >= text.Length || problems.IsFull)
            return new(JsonTokenKind.End, new(text.Length, 0), "");
        var token = text[position] switch
        {
            '{' => Sign(JsonTokenKind.OpenObject),
            '}' => Sign(JsonTokenKind.CloseObject),
            '[' => Sign(JsonTokenKind.OpenList),
            ']' => Sign(JsonTokenKind.CloseList),
            ',' => Sign(JsonTokenKind.Comma),
            ':' => Sign(JsonTokenKind.Colon),
            '"' => JsonString.Read(problems, position),
            _ => Word(),
        };
        position = token.Extent.End;
        return token;
    }

    private JsonToken Sign(JsonTokenKind kind) => new(kind, new(position, 1), text[position].ToString());

    private void SkipSpace()
    {
        while (position < text.Length && !problems.IsFull)
        {
            if (text[position] is ' ' or '\t' or '\n' or '\r')
                position++;
            else if (CommentBegins(position))
                Skip(EndOfComment(), "JSON has no comments", "remove it");
            else if (char.IsWhiteSpace(text[position]))
                Skip(position + 1, $"U+{(int)text[position]:X4} is no white space of JSON", "write a space");
            else
                return;
        }
    }

    private void Skip(int end, string what, string instead)
    {
        problems.Add(InFile.Syntax, Extent.Between(position, end), what, instead);
        position = end;
    }

    private bool CommentBegins(int at) => text[at] == '/' && at + 1 < text.Length && text[at + 1] is '/' or '*';

    private int EndOfComment()
    {
        var close = text[position + 1] == '*' ? text.IndexOf("*/", position + 2, StringComparison.Ordinal) : -1;
        return close >= 0 ? close + 2 : EndOfLine(position);
    }

    private int EndOfLine(int from)
    {
        var at = from;
        while (at < text.Length && text[at] is not ('\n' or '\r'))
            at++;
        return at;
    }

    private JsonToken Word()
    {
        var end = text[position] == '\'' ? EndOfSingleQuotes() : EndOfWord();
        var extent = Extent.Between(position, end);
        var word = text.Substring(position, extent.Length);
        var kind = JsonWord.KindOf(word);
        if (kind == JsonTokenKind.Broken)
            problems.Add(InFile.Syntax, extent, $"{Excerpt.Of(word)} is not JSON", JsonWord.Advice(word));
        return new(kind, extent, word);
    }

    private int EndOfSingleQuotes()
    {
        var close = position + 1;
        while (close < text.Length && text[close] is not ('\'' or '\n' or '\r'))
            close++;
        return close < text.Length && text[close] == '\'' ? close + 1 : EndOfWord();
    }

    private int EndOfWord()
    {
        var at = position + 1;
        while (at < text.Length && !CommentBegins(at) && !EndsWord(text[at]))
            at++;
        // A quote that follows at once belongs to the word (its first quote is missing), else it would open a string.
        return at < text.Length && text[at] == '"' ? at + 1 : at;
    }

    private static bool EndsWord(char unit) => unit is ',' or ':' or '[' or ']' or '{' or '}' or '"' || char.IsWhiteSpace(unit);
}
