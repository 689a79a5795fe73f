namespace Fltr.Migrations.Runner.Local;

/// <summary>Held while one process creates, starts, stops or removes the server of a folder; the system frees it if that process dies.</summary>
internal static class FolderLock
{
    public static async Task<FileStream> TakeAsync(LocalFolder folder, CancellationToken cancellation)
    {
        while (true)
        {
            try
            {
                return new FileStream(folder.LockFile, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException) when (File.Exists(folder.LockFile))
            {
                await Task.Delay(30, cancellation).ConfigureAwait(false);
            }
        }
    }
}
