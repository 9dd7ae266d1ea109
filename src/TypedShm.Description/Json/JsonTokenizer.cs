namespace TypedShm.Description;

/// <summary>Cuts a text into tokens of strict JSON; what is none is reported and stands for a broken value.</summary>
internal sealed class JsonTokenizer(FileProblems problems)
{
    private const int MergeMark = 7;

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
            '=' or ';' or '(' or ')' => MendedSign(),
            _ => Word(),
        };
        position = token.Extent.End;
        return token;
    }

    private JsonToken Sign(JsonTokenKind kind) => new(kind, new(position, 1), text[position].ToString());

    /// <summary>Takes the signs of other languages for those of JSON, so that one habit is not many problems.</summary>
    private JsonToken MendedSign()
    {
        var length = text[position] == '=' && position + 1 < text.Length && text[position + 1] == '>' ? 2 : 1;
        var (kind, instead) = text[position] switch
        {
            '=' => (JsonTokenKind.Colon, ":"),
            ';' => (JsonTokenKind.Comma, ","),
            '(' => (JsonTokenKind.OpenList, "["),
            _ => (JsonTokenKind.CloseList, "]"),
        };
        var written = text.Substring(position, length);
        problems.Add(InFile.Syntax, new(position, length), $"{written} is not JSON", $"write {instead}");
        return new(kind, new(position, length), written) { IsMended = true };
    }

    private void SkipSpace()
    {
        while (position < text.Length && !problems.IsFull)
        {
            if (text[position] is ' ' or '\t' or '\n' or '\r')
                position++;
            else if (CommentBegins(position))
                Skip(EndOfComment(), "JSON has no comments", "remove it");
            else if (MergeMarkBegins())
                Skip(EndOfLine(position), "a merge left its mark here", "keep one of the two versions and remove the marks");
            else if (IsForeignSpace(text[position]))
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

    private static bool IsForeignSpace(char unit) => unit is < ' ' or > '~' && (char.IsControl(unit) || Excerpt.IsInvisible(unit));

    /// <summary>Finds what version control writes around two versions of some lines.</summary>
    private bool MergeMarkBegins() =>
        text[position] is '<' or '=' or '>' or '|' && (position == 0 || text[position - 1] is '\n' or '\r')
        && text.Length - position >= MergeMark && text.AsSpan(position, MergeMark).Trim(text[position]).IsEmpty;

    private bool CommentBegins(int at) => text[at] == '#' || (text[at] == '/' && at + 1 < text.Length && text[at + 1] is '/' or '*');

    private int EndOfComment()
    {
        var close = text[position] == '/' && text[position + 1] == '*' ? text.IndexOf("*/", position + 2, StringComparison.Ordinal) : -1;
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

    private static bool EndsWord(char unit) => unit is ',' or ':' or '[' or ']' or '{' or '}' or '"' or '=' or ';' or '(' or ')' or ' ' || IsForeignSpace(unit);
}
