namespace NewsCluster.Web.Languages;

internal sealed partial class VietnameseTexts
{
    public override IReadOnlyList<(string Heading, IReadOnlyList<string> Paragraphs)> AboutSections { get; } =
    [
        ("NewsCluster làm gì",
        [
            "NewsCluster đọc tin tức tiếng Việt và tiếng Anh, gom những bài viết về cùng một sự kiện thành một dòng sự kiện, không phân biệt ngôn ngữ, rồi dựng diễn biến theo thời gian cho từng dòng sự kiện: chuyện gì đã xảy ra vào lúc nào, điều gì dự kiến diễn ra và nguồn báo nào đưa tin.",
            "Hệ thống không tóm tắt, không viết lại. Mỗi mốc trong diễn biến là một câu nguyên văn trong bài báo, giữ nguyên ngôn ngữ gốc và ghi rõ nguồn.",
        ]),
        ("Bài báo được gom như thế nào",
        [
            "Hai bài được so sánh theo tiêu đề và đoạn mở đầu, từ ngữ, tên riêng và con số chung, những đối tượng cùng được nhắc tới ở cả hai thứ tiếng, và ngày đăng. Một mô hình được huấn luyện trên những dòng sự kiện do con người phân nhóm sẽ ước tính xác suất hai bài cùng nói về một sự kiện.",
            "Với mỗi bài trong một dòng sự kiện, hệ thống đều cho biết lý do: những tên riêng và từ khóa chung, bài có nội dung gần nhất và mức độ chắc chắn của hệ thống.",
        ]),
        ("Ngày tháng được hiểu như thế nào",
        [
            "Những mốc như “hôm 5/12” hay “cuối tháng trước” được tính từ ngày đăng bài. Nếu bài không nêu năm thì năm được để ngỏ: NewsCluster không bao giờ tự thêm vào.",
            "Những việc chưa xảy ra vào lúc bài được viết được đánh dấu “dự kiến”.",
        ]),
        ("Bài mẫu",
        [
            "Bản cài đặt mới có sẵn hai bài báo thật và một số bài ngắn do dự án viết để dùng thử. Bài mẫu luôn được ghi rõ là bài mẫu, quản trị viên có thể gỡ tất cả chỉ bằng một lần bấm.",
        ]),
        ("Mã nguồn mở",
        [
            "NewsCluster là phần mềm tự do theo giấy phép MIT.",
        ]),
    ];
}
