using NewsCluster.Data.Reruns;

namespace NewsCluster.Web.Languages;

internal sealed partial class VietnameseTexts
{
    public override string Reruns => "Xử lý lại";
    public override string RerunsIntro => "Đọc và gom lại các bài đã có theo cách xử lý hiện nay của hệ thống. Bạn được xem trước những gì sẽ thay đổi; chưa có gì thay đổi cho đến khi bạn đồng ý.";
    public override string RerunInputs(int days) => "Hệ thống đọc lại các tệp vẫn còn trên máy chủ này" + (days == 0 ? "" : $" và bản gốc của tệp tải lên, của bài lấy từ các nguồn trong {Count(days, "ngày")} gần đây")
        + ". Bài nào không còn bản gốc thì chỉ được gom lại theo nội dung đã lưu.";
    public override string NoReruns => "Chưa có lần xử lý lại nào.";
    public override string Rerun(long id) => $"Lần xử lý lại số {id}";

    public override string RerunWhat => "Phạm vi";
    public override string RerunOfAll => "toàn bộ kho bài";
    public override string RerunOfRun(long run) => $"các bài của lượt nạp số {run}";
    public override string RerunOfSource(string name) => $"các bài từ nguồn {name}";
    public override string RerunOfPeriod(DateOnly from, DateOnly to) => $"các bài trong thời gian {Days(from, to)}";

    public override string RerunARun => "Một lượt nạp";
    public override string RerunASource => "Một nguồn";
    public override string RerunAPeriod => "Một khoảng thời gian";
    public override string RerunEverything => "Toàn bộ";
    public override string RerunEverythingText => "Mất khoảng bằng thời gian đã nạp toàn bộ kho bài. Trong lúc đó bài mới phải chờ.";
    public override string RerunRunNumber => "Số của lượt nạp";
    public override string RerunSource => "Nguồn";
    public override string RerunFrom => "Từ ngày";
    public override string RerunTo => "Đến hết ngày";
    public override string RerunPeriodHint => "Tính theo ngày đăng; bài không rõ ngày đăng thì tính theo ngày nạp.";
    public override string RerunDry => "Xem trước thay đổi";
    public override string RerunNothingOfThat => "Không có lượt nạp, nguồn hoặc khoảng thời gian này.";

    public override string RerunAsked => "Yêu cầu lúc";
    public override string RerunState => "Trạng thái";
    public override string RerunStateName(RerunState state) => state switch
    {
        Data.Reruns.RerunState.Waiting => "đang chờ",
        Data.Reruns.RerunState.Computing => "đang tính",
        Data.Reruns.RerunState.Ready => "đã tính xong",
        Data.Reruns.RerunState.Applying => "đang áp dụng",
        Data.Reruns.RerunState.Applied => "đã áp dụng",
        Data.Reruns.RerunState.Stale => "đã lỗi thời",
        _ => "lỗi",
    };
    public override string RerunWait => "Trang tự tải lại cho đến khi xong.";

    public override string RerunTotals(bool isApplied, int articles, int texts, int moves, int joined, int parted, int begun, int dissolved)
    {
        var changes = new[] { Part(texts, "bài có nội dung, ngày đăng hoặc chi tiết khác đi"), Part(moves, "bài chuyển sang dòng sự kiện khác"),
            Part(joined, "dòng sự kiện nhập vào dòng khác"), Part(parted, "dòng sự kiện bị tách bớt bài"),
            Part(begun, "dòng sự kiện mới"), Part(dissolved, "dòng sự kiện bị giải thể") }.OfType<string>().ToList();
        return changes.Count == 0 ? $"Đã xem lại {Count(articles, "bài")}: không có gì thay đổi."
            : $"Đã xem lại {Count(articles, "bài")}. {(isApplied ? "Đã thay đổi" : "Sẽ thay đổi")}: {string.Join("; ", changes)}.";

        string? Part(int count, string what) => count == 0 ? null : Count(count, what);
    }

    public override string RerunUnread(int runs) => $"Tệp của {Count(runs, "lượt nạp")} không còn hoặc nằm trên máy khác; hệ thống dùng nội dung đang lưu của các bài đó.";
    public override string RerunStale => "Kho bài hoặc các dòng sự kiện đã thay đổi sau khi tính, nên không áp dụng được nữa. Hãy xem trước thay đổi một lần nữa.";
    public override string RerunFailed(string detail) => $"Có lỗi, không có gì bị thay đổi: {detail}";
    public override string RerunApply => "Áp dụng các thay đổi này";
    public override string RerunApplyText => "Mọi thay đổi được thực hiện cùng một lúc. Nội dung bị thay được giữ lại làm phiên bản trước, và mỗi bài vẫn lưu dấu dòng sự kiện cũ.";
    public override string RerunAppliedBy => "Người áp dụng";
    public override string RerunAgain => "Xem trước thay đổi lần nữa";

    public override string RerunStories => "Các dòng sự kiện thay đổi";
    public override string RerunStory => "Dòng sự kiện";
    public override string RerunFate => "Thay đổi";
    public override string Fate(StoryFate fate) => fate switch
    {
        StoryFate.Parted => "bị tách bớt bài",
        StoryFate.Joined => "nhập vào dòng khác",
        StoryFate.Dissolved => "bị giải thể",
        StoryFate.Begun => "mới",
        _ => "thêm bài",
    };
    public override string RerunBefore => "Số bài trước";
    public override string RerunAfter => "Số bài sau";
    public override string RerunNewStory => "dòng sự kiện mới";

    public override string RerunMoves => "Các bài chuyển sang dòng sự kiện khác";
    public override string RerunArticle => "Bài";
    public override string RerunFromStory => "Từ dòng";
    public override string RerunToStory => "Sang dòng";

    public override string RerunTexts => "Những bài có kết quả đọc khác trước";
    public override string RerunNewTitle => "Tiêu đề mới";
    public override string RerunChanges => "Điểm khác";
    public override string Changes(ArticleChanges changes) => string.Join(", ", new[] { (ArticleChanges.Title, "tiêu đề"), (ArticleChanges.Text, "nội dung"), (ArticleChanges.Date, "ngày đăng"), (ArticleChanges.Details, "ngôn ngữ, tác giả, từ khóa, chú thích ảnh hoặc tương tự") }
        .Where(part => changes.HasFlag(part.Item1)).Select(part => part.Item2).DefaultIfEmpty("không có"));
    public override string RerunFirst(int shown, int all) => $"{Number(shown)} mục đầu trong số {Number(all)}.";
    public override string RerunThis => "Xem trước thay đổi nếu xử lý lại";
}
