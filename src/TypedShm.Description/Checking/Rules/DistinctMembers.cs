namespace TypedShm.Description;

/// <summary>Gives the members of an object, each name once.</summary>
internal static class DistinctMembers
{
    public static IEnumerable<JsonMember> Of(FileProblems file, JsonNode node, object owner)
    {
        var first = new Dictionary<string, Extent>();
        foreach (var member in node.Members.Where(member => member.Name.Kind == JsonKind.Text))
        {
            if (first.TryGetValue(member.Name.Text, out var place))
            {
                file.Add(InFile.DoubledKey, member.Name.Extent, owner, Excerpt.Of(member.Name.Text), file.Place(place).Line + 1);
                continue;
            }

            first.Add(member.Name.Text, member.Name.Extent);
            yield return member;
        }
    }
}
