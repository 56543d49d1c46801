import type { Family } from './family'

/** Navigation: menus, links past them, sign-in. */
export const menu: Family = {
  reason: 'menu',
  certain: [
    'ga naar de inhoud|direct naar artikelinhoud|naar hoofdinhoud|naar boven|przejdź do treści|przejdź do głównej treści|do góry|hoppa till innehållet|hoppa till huvudinnehåll|till innehållet|till toppen|hopp til innhold|gå til indhold|siirry sisältöön|içeriğe geç|ana içeriğe geç|yukarı çık|انتقل إلى المحتوى|انتقل إلى المحتوى الرئيسي|تخطي إلى المحتوى|إلى الأعلى|přejít k obsahu|ugrás a tartalomra|μετάβαση στο περιεχόμενο|chuyển đến nội dung|перейти до вмісту|sari la conținut|דלג לתוכן',
    "from wikipedia, the free encyclopedia|aus wikipedia, der freien enzyklopädie|from wikipedia|un article de wikipédia, l'encyclopédie libre|위키백과, 우리 모두의 백과사전|出典: フリー百科事典『ウィキペディア（wikipedia）』|维基百科，自由的百科全书|create account|view history|edit links|what links here|related changes|permanent link|page information|cite this page|random article|move to sidebar|toggle the table of contents|board index|forum index|skip to content|skip to main content|skip to navigation|skip to main|skip navigation|skip to footer|jump to content|jump to navigation",
    'menu content|go top|go to top|back to top|scroll to top|return to top|toggle navigation|toggle menu|open menu|close menu|main menu',
    'main navigation|site navigation|open navigation|open navigation menu|search this site|show search|toggle search|site search|site index',
    'sign in / register|log in / register|log in or sign up|sign in or register|my account|site map|all sections|view all sections|mobile menu',
    'home news|homepage|navigate to|accessibility links|switch to dark mode|change language|select language|choose your language',
    '본문 바로가기|메뉴 바로가기|주메뉴 바로가기|본문으로 바로가기|검색창 열기|검색창 닫기|맨 위로|맨위로|전체메뉴|전체메뉴 보기|메뉴 열기|메뉴 닫기|상단으로 이동|로그인/회원가입|기사검색|통합검색',
    '本文へ移動|本文へスキップ|メインコンテンツへ移動|メニューを開く|メニューを閉じる|ページの先頭へ|ページトップへ|ページトップへ戻る|トップへ戻る|サイト内検索|ログイン・会員登録',
    '跳到主要内容|跳至内容|返回顶部|回到顶部|网站地图|打开菜单|跳到主要內容|回到頂部|網站地圖',
    'zum inhalt springen|direkt zum inhalt|zum hauptinhalt|zur hauptnavigation springen|zur navigation springen|hauptnavigation|nach oben|menü öffnen|menü schließen|zur startseite|zur suche',
    'aller au contenu|accéder au contenu|aller au menu|aller au contenu principal|retour en haut|haut de page|menu principal|ouvrir le menu|fermer le menu|aller à la recherche',
    'saltar al contenido|ir al contenido|ir al contenido principal|volver arriba|menú principal|abrir menú|cerrar menú|pular para o conteúdo|ir para o conteúdo|voltar ao topo|vai al contenuto|torna su|перейти к содержанию|наверх',
  ],
  likely: [
    'inloggen|abonneren|abonneer|aanmelden|zoeken|nieuws|binnenland|buitenland|opinie|wetenschap|regio|zaloguj się|zaloguj|kup prenumeratę|prenumerata|zarejestruj się|szukaj|wiadomości|kraj|świat|gospodarka|kultura|opinie|nauka|strona główna|logga in|bli prenumerant|prenumerera|sök|meny|nyheter|inrikes|utrikes|ekonomi|åsikter|ledare|logg inn|bli abonnent|søk|log ind|bliv abonnent|søg|kirjaudu|tilaa|haku|uutiset|giriş yap|üye ol|abone ol|ara|menü|gündem|dünya|ekonomi|spor|kültür sanat|magazin|sağlık|teknoloji|eğitim|yaşam|anasayfa|ana sayfa|تسجيل الدخول|اشترك|إنشاء حساب|بحث|القائمة|الرئيسية|سياسة|اقتصاد|ثقافة|رياضة|أخبار|العالم|رأي|علوم|صحة|تكنولوجيا|منوعات|فيديو|přihlásit se|domů|zprávy|hledat|bejelentkezés|keresés|hírek|đăng nhập|tìm kiếm|trang chủ|thời sự|thế giới|kinh doanh|thể thao|giải trí|pháp luật|giáo dục|sức khỏe|đời sống|masuk|daftar|beranda|увійти|головна|новини|autentificare|știri|ricette|chi sono|contatti|cerca|プロフィール|お問い合わせ|日記|当前位置',
    'new|past|ask|show|jobs|submit|hide|favorite|flag|web|all|cart|checkout|basket|wishlist|my orders|cart (0)|free shipping|size guide|article|talk|read|edit|view source|tools|contents|register now|home|menu|search|log in|login|log out|sign in|sign up|sign out|register|join|subscribe|account|profile|settings|help|faq|about|about us|contact|contact us|close',
    'news|world|uk|us|u.s|asia|europe|africa|americas|middle east|international|national|local|politics|business|economy|markets|money|finance|sport|sports|football',
    'culture|arts|opinion|opinions|editorial|columnists|entertainment|tech|technology|science|health|lifestyle|life|style|travel|food|climate|environment|education|weather',
    'video|videos|photos|pictures|podcasts|podcast|audio|radio|tv|live|live tv|latest|newsletters|magazine|e-paper|epaper|shop|store|jobs|careers|events|games|crosswords|obituaries',
    'more|sections|topics|top|trending|explore|categories|archive|archives|blog|products|services|pricing|resources|community|forum|forums|donate|support us|advertise|english|language|languages|edition',
    '홈|메뉴|검색|로그인|회원가입|마이페이지|정치|경제|사회|국제|세계|문화|스포츠|연예|생활|오피니언|사설|칼럼|북한|전국|지역|산업|금융|증권|부동산|과학|기술|건강|날씨|포토|영상|동영상|구독|구독하기|제보|기사제보|전체|뉴스|더보기|닫기|english|한국어|속보|최신기사|인기|랭킹|화보',
    'ホーム|メニュー|検索|ログイン|会員登録|ニュース|速報|国内|国際|政治|経済|社会|スポーツ|エンタメ|文化|科学|技術|暮らし|生活|地域|オピニオン|社説|天気|写真|動画|ランキング|もっと見る|一覧|閉じる|トップ|新着|特集|連載|日本語|健康|教育',
    '首页|菜单|搜索|登录|注册|新闻|国内|国际|政治|经济|财经|社会|体育|娱乐|文化|科技|健康|教育|军事|评论|视频|图片|更多|关闭|首頁|選單|搜尋|登入|註冊|新聞|國際|財經|體育|娛樂|評論|影音|更多新聞',
    'startseite|menü|suche|anmelden|abmelden|registrieren|abo|abonnement|abonnieren|politik|ausland|inland|wirtschaft|panorama|kultur|wissen|wissenschaft|netzwelt|gesundheit|reise|meinung|leben|auto|karriere|mediathek|themen|schlagzeilen|mehr|nachrichten|wetter|gesellschaft|schließen',
    "accueil|recherche|rechercher|se connecter|connexion|s'inscrire|s'abonner|abonnez-vous|mon compte|politique|monde|économie|société|international|culture|sciences|santé|planète|idées|débats|vidéos|direct|en direct|à la une|rubriques|météo|plus|fermer|france|éducation",
    'inicio|menú|buscar|iniciar sesión|registrarse|suscríbete|suscribirse|mi cuenta|política|internacional|economía|sociedad|cultura|deportes|ciencia|tecnología|opinión|salud|vídeos|en directo|última hora|portada|más|cerrar|españa|gente',
    'início|entrar|assine|mundo|economia|esportes|tecnologia|ciência|saúde|home page|accedi|abbonati|esteri|cronaca|sport|cultura|scienze|главная|поиск|войти|новости|политика|экономика|общество|спорт|культура|мнения',
  ],
}
