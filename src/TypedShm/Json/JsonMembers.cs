using System.Text;

namespace TypedShm;

/// <summary>The members of a JSON object in the order in which they are written.</summary>
internal sealed class JsonMembers
{
    private readonly JsonMember[] members;
    private readonly Dictionary<string, JsonMember> named;

    /// <summary>Makes the object of a record, or of what is nested in it, from fields whose paths have the same beginning.</summary>
    public JsonMembers(IReadOnlyList<FieldContract> fields, int first, int count, int depth)
    {
        (First, Count) = (first, count);
        Path = depth == 0 ? "" : $"{string.Join('.', fields[first].Name.Split('.')[..depth])}: ";
        var all = new List<JsonMember>();
        for (var field = first; field < first + count;)
        {
            var path = fields[field].Name.Split('.');
            var end = field + 1;
            while (path.Length > depth + 1 && end < first + count && IsBeside(fields[end].Name.Split('.'), path, depth))
                end++;
            var nested = path.Length > depth + 1 ? new JsonMembers(fields, field, end - field, depth + 1) : null;
            var quoted = Encoding.ASCII.GetBytes($"{Quoted(path[depth])}: ");
            all.Add(new JsonMember(path[depth], [.. all.Count == 0 ? "{"u8 : ", "u8, .. quoted], quoted, nested is null ? field : -1, nested));
            field = end;
        }

        members = [.. all];
        named = all.ToDictionary(member => member.Name, StringComparer.Ordinal);
    }

    public ReadOnlySpan<JsonMember> All => members;

    /// <summary>Gets the number of the first field in the object.</summary>
    public int First { get; }

    /// <summary>Gets how many fields are in the object.</summary>
    public int Count { get; }

    /// <summary>Gets what a problem of the object begins with: its path, or nothing for the record's.</summary>
    public string Path { get; }

    public JsonMember? Find(string name) => named.GetValueOrDefault(name);

    private static bool IsBeside(string[] path, string[] first, int depth) => path.Length > depth && path[depth] == first[depth];

    private static string Quoted(string name)
    {
        var json = JsonOutput.Take();
        JsonText.TryWrite(json, Encoding.UTF8.GetBytes(name));
        return Encoding.ASCII.GetString(json.Written);
    }
}
