using TypedShm.Transport.SharedMemory;

namespace TypedShm.Transport.Tests.SharedMemory.Addresses;

public sealed class ShmAddressTests
{
    [Theory]
    [InlineData("shm:station", "station", 0x0A0B7B23)]
    [InlineData("shm:prêt", "prêt", 0x2CC7EFF8)]
    [InlineData("shm:a?key=0x54000001", "a", 0x54000001)]
    [InlineData("shm:a?key=0X54000001", "a", 0x54000001)]
    [InlineData("shm:a?key=42", "a", 42)]
    [InlineData("shm:a?key=0xFFFFFFFF", "a", -1)]
    [InlineData("shm:a?mode=0660", "a", 0x42D9AAD6)]
    public void The_key_is_31_bits_of_the_name_s_hash_or_the_number_that_is_given(string text, string name, int key)
    {
        var address = ShmAddress.Parse(text);
        Assert.Equal((text, name, key), (address.Text, address.Name, address.Key));
    }

    [Theory]
    [InlineData("", 'T')]
    [InlineData("&id=T", 'T')]
    [InlineData("&id=0x54", 'T')]
    [InlineData("&id=48", '0')]
    [InlineData("&id=255", '\u00FF')]
    public void The_key_of_a_path_is_that_of_ftok(string option, char project)
    {
        var path = Path.GetTempPath();
        var key = ShmAddress.Parse($"shm:a?path={path}{option}").Key;
        Assert.Equal(unchecked((int)((uint)project << 24)), key & unchecked((int)0xFF000000));
        Assert.Equal(ShmAddress.Parse($"shm:b?path={path}&id={(int)project}").Key, key);
        Assert.NotEqual(ShmAddress.Parse($"shm:a?path={path}&id=1").Key, key);
    }

    [Theory]
    [InlineData("", 0x180)]
    [InlineData("?mode=0660", 0x1B0)]
    [InlineData("?mode=644", 0x1A4)]
    [InlineData("?mode=0777&key=5", 0x1FF)]
    public void The_mode_is_0600_or_the_octal_number_that_is_given(string options, int mode) => Assert.Equal(mode, ShmAddress.Parse($"shm:a{options}").Mode);

    [Theory]
    [InlineData("shm:", "the name must have 1 to 255 bytes; write such as shm:station")]
    [InlineData("shm:?key=5", "the name must have 1 to 255 bytes; write such as shm:station")]
    [InlineData("shm:a?", "'' is no option; write option=value")]
    [InlineData("shm:a?key", "'key' is no option; write option=value")]
    [InlineData("shm:a?key=", "'key=' is no option; write option=value")]
    [InlineData("shm:a?=5", "'=5' is no option; write option=value")]
    [InlineData("shm:a?key=5&", "'' is no option; write option=value")]
    [InlineData("shm:a?size=5", "there is no option 'size'; write key, path, id or mode")]
    [InlineData("shm:a?key=0", "key=0 is no number from 1 to 0xFFFFFFFF; write such as 0x54000001")]
    [InlineData("shm:a?key=-1", "key=-1 is no number from 1 to 0xFFFFFFFF; write such as 0x54000001")]
    [InlineData("shm:a?key=0x100000000", "key=0x100000000 is no number from 1 to 0xFFFFFFFF; write such as 0x54000001")]
    [InlineData("shm:a?key=five", "key=five is no number from 1 to 0xFFFFFFFF; write such as 0x54000001")]
    [InlineData("shm:a?key=5&key=6", "key is given twice; write it once")]
    [InlineData("shm:a?key=5&path=/etc", "key and path exclude each other; write one of them")]
    [InlineData("shm:a?id=T", "id goes with path; write such as path=/etc/station.yml&id=T")]
    [InlineData("shm:a?path=/etc&id=TT", "id=TT is neither a letter nor a number from 1 to 255; write such as T or 0x54")]
    [InlineData("shm:a?path=/etc&id=0", "id=0 is neither a letter nor a number from 1 to 255; write such as T or 0x54")]
    [InlineData("shm:a?path=/etc&id=256", "id=256 is neither a letter nor a number from 1 to 255; write such as T or 0x54")]
    [InlineData("shm:a?path=/etc&id=é", "id=é is neither a letter nor a number from 1 to 255; write such as T or 0x54")]
    [InlineData("shm:a?mode=0668", "mode=0668 is no mode in octal digits; write such as 0660")]
    [InlineData("shm:a?mode=1777", "mode=1777 is no mode in octal digits; write such as 0660")]
    [InlineData("shm:a?mode=77777777777777777777", "mode=77777777777777777777 is no mode in octal digits; write such as 0660")]
    [InlineData("shm:a?mode=0", "mode=0 is no mode in octal digits; write such as 0660")]
    [InlineData("shm:a?mode=0440", "mode=0440 keeps the owner itself from reading and writing; write such as 0660")]
    public void A_mistake_is_told_with_what_to_write(string text, string reason)
    {
        var mistake = Assert.Throws<TypedShmException>(() => ShmAddress.Parse(text));
        Assert.Equal($"{text} is no address of shared memory: {reason}", mistake.Message);
    }

    [Fact]
    public void A_name_has_255_bytes_at_most()
    {
        var longest = $"shm:{new string('é', 127)}a";
        Assert.Equal(longest, ShmAddress.Parse(longest).Text);
        Assert.Throws<TypedShmException>(() => ShmAddress.Parse($"{longest}a"));
    }

    [Fact]
    public void A_path_without_a_file_is_told_with_the_system_s_number()
    {
        var failure = Assert.Throws<TransportException>(() => ShmAddress.Parse("shm:a?path=/no/such/file"));
        Assert.Equal("open shm:a?path=/no/such/file: ftok(/no/such/file) failed: errno 2. The path must name a file that exists; its inode gives the key.", failure.Message);
        Assert.Equal(2, failure.NativeCode);
    }

    [Theory]
    [InlineData("shm:a", "mode", "0660", "shm:a?mode=0660")]
    [InlineData("shm:a?key=5&mode=0600", "mode", "0660", "shm:a?key=5&mode=0660")]
    [InlineData("shm:a?mode=0640&key=5", "key", "6", "shm:a?mode=0640&key=6")]
    [InlineData("shm:a?path=/etc&id=T&mode=0640", "key", "6", "shm:a?mode=0640&key=6")]
    public void Advice_changes_one_option_and_keeps_the_others(string text, string option, string value, string advised) =>
        Assert.Equal(advised, ShmAddress.Parse(text).With(option, value));

    [Theory]
    [InlineData("shm:a", "typedshm remove --address shm:a")]
    [InlineData("shm:a?key=5&mode=0600", "typedshm remove --address 'shm:a?key=5&mode=0600'")]
    public void A_command_is_written_as_a_shell_takes_it(string text, string command) => Assert.Equal(command, ShmAddress.Parse(text).RemoveCommand);
}
